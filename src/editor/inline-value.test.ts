import { expect, test } from 'vitest'
import { besideLine, type InlineValue } from './inline-value.ts'

const value = (text: string, kind: InlineValue['kind'] = 'value'): InlineValue => ({ line: 1, text, kind })

test('a value that fits is shown whole, on one line', () => {
  expect(besideLine(value('[\n  1,\n  2\n]'), 40)).toBe('# => [ 1, 2 ]')
})

test('a value that does not fit is cut to the width', () => {
  expect(besideLine(value('{:ok, %Club.Entry{id: 8}}'), 12)).toBe('# => {:ok, …')
  expect(besideLine(value('{:ok, 1}'), 5)).toBe('…')
})

test('an error has its sign', () => {
  expect(besideLine(value('** (Ecto.NoResultsError) none', 'error'), 80)).toBe('✗ ** (Ecto.NoResultsError) none')
})
