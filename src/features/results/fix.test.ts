import { expect, test } from 'vitest'
import type { ErrorEvent } from '#protocol/run-event.ts'
import { applyFix, fixOf } from './fix.ts'

const error = (line: number, message: string, hint: string | null = null): ErrorEvent => ({
  kind: 'error',
  seq: 1,
  at: 0,
  pid: '0.120.0',
  form: null,
  file: 'code.exs',
  line,
  exception: 'Ecto.QueryError',
  message,
  hint,
  frames: [],
  column: null,
  endColumn: null,
  fix: null,
})

test('a misspelt field: found in the one line where it stands, not where it was raised', () => {
  const text = 'savers =\n  from m in Member,\n    where: m.balanse > 100\n\nRepo.all(savers)'
  const fix = fixOf(
    error(5, 'field `balanse` in `where` does not exist in schema Club.Member in query:\n\n…', 'Did you mean `balance`?'),
    text,
  )
  expect(fix).toEqual({ file: 'code.exs', line: 3, from: 'balanse', to: 'balance' })
  expect(fix === null ? '' : applyFix(text, fix).split('\n')[2]).toBe('    where: m.balance > 100')
})

test('a misspelt function, with Elixir’s list of suggestions', () => {
  const hint = 'Did you mean:\n\n      * filter/2\n      * flat_map/2\n'
  expect(fixOf(error(1, 'function Enum.filtr/2 is undefined or private', hint), 'Enum.filtr([1], & &1)')).toEqual({
    file: 'code.exs',
    line: 1,
    from: 'filtr',
    to: 'filter',
  })
})

test('no suggestion, or a name that stands in several other lines: no fix', () => {
  expect(fixOf(error(1, 'bad argument in arithmetic expression'), '1 + nil')).toBe(null)
  expect(fixOf(error(9, 'unknown `nam`', 'did you mean `name`?'), 'nam\nnam\n')).toBe(null)
})
