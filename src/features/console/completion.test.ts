import { expect, test } from 'vitest'
import type { CompletionItem } from '#protocol/language.ts'
import { accept, candidatesOf, commonBeginning } from './completion.ts'

const item = (label: string, snippet = false): CompletionItem => ({ label, kind: 'function', insert: label, snippet, detail: '', text: '' })
const completion = { replace: { start: 5, end: 7 }, items: [item('map'), item('map_join'), item('max'), item('take'), item('ma…', true)] }

test('candidates begin with what is typed; snippets are none', () => {
  expect(candidatesOf('Enum.ma', completion)?.items.map(({ label }) => label)).toEqual(['map', 'map_join', 'max'])
  expect(candidatesOf('Enum.zz', completion)).toBe(null)
  expect(candidatesOf('Enum.ma', null)).toBe(null)
})

test('the common beginning is put first, then the one that is chosen', () => {
  const candidates = { start: 5, end: 7, items: [item('map'), item('map_join')] }
  expect(commonBeginning(candidates)).toBe('map')
  expect(accept('Enum.ma([1])', candidates, 'map_join')).toEqual({ input: 'Enum.map_join([1])', cursor: 13 })
})
