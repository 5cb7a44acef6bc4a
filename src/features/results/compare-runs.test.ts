import { expect, test } from 'vitest'
import type { RunEvent } from '#protocol/run-event.ts'
import { queryEvent, valueEvent } from '#protocol/testing/run-events.ts'
import { compareRuns } from './compare-runs.ts'

const value = (inspected: string, file = 'code.exs') => valueEvent(1, inspected, { file })
const query = queryEvent(1, 'SELECT 1')

const told = (earlier: readonly RunEvent[], later: readonly RunEvent[]) => compareRuns(earlier, later, 'setup.exs')

test('runs that gave the same', () => {
  expect(told([value('1'), query, value('x', 'setup.exs')], [value('1'), query, value('y', 'setup.exs')])).toBe(
    'as many statements, the same values',
  )
})

test('statements more and fewer, values changed and more', () => {
  expect(told([value('1'), query], [value('2'), query, query, value('3')])).toBe('1 statement more, 1 value changed, 1 value more')
  expect(told([query, query, query], [query])).toBe('2 statements fewer')
})
