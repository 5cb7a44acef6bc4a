import { expect, test } from 'vitest'
import { offsetAfter } from './format-text.ts'

/** The text after formatting with `|` where the cursor then is. */
function moved(before: string, after: string): string {
  const offset = offsetAfter(before.replace('|', ''), after, before.indexOf('|'))
  return `${after.slice(0, offset)}|${after.slice(offset)}`
}

test('the cursor stays with its code', () => {
  expect(moved('x=|[1,2]', 'x = [1, 2]')).toBe('x =| [1, 2]')
  expect(moved('x  =  |y', 'x = y')).toBe('x = |y')
  expect(moved('foo(a,b)|', 'foo(a, b)\n')).toBe('foo(a, b)|\n')
})
