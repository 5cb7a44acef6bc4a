import { expect, test } from 'vitest'
import { suggestFix } from './suggest-fix.ts'

/** `line:column-column insert`, or null. */
function fixed(line: number, message: string, hint: string | null, text: string): string | null {
  const fix = suggestFix({ line, message, hint }, text)
  return fix === null ? null : `${fix.from.line}:${fix.from.column}-${fix.to.column} ${fix.insert}`
}

test('a misspelt field: found in the one line where it stands, not where it was raised', () => {
  const text = 'savers =\n  from m in Member,\n    where: m.balanse > 100\n\nRepo.all(savers)'
  const message = 'field `balanse` in `where` does not exist in schema Club.Member in query:\n\n…'
  expect(fixed(5, message, 'Did you mean `balance`?', text)).toBe('3:14-21 balance')
})

test('a misspelt function, with Elixir’s list of suggestions', () => {
  const hint = 'Did you mean:\n\n      * filter/2\n      * flat_map/2\n'
  expect(fixed(1, 'function Enum.filtr/2 is undefined or private', hint, 'Enum.filtr([1], & &1)')).toBe('1:6-11 filter')
})

test('no suggestion, or a name that stands in several places: no fix', () => {
  expect(fixed(1, 'bad argument in arithmetic expression', null, '1 + nil')).toBe(null)
  expect(fixed(9, 'unknown `nam`', 'did you mean `name`?', 'nam\nnam\n')).toBe(null)
  expect(fixed(1, 'unknown `nam`', 'did you mean `name`?', 'nam + nam\n')).toBe(null)
})
