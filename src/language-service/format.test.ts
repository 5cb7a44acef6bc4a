import { expect, test } from 'vitest'
import { format } from './format.ts'

test('as mix format lays it out, Ecto’s macros without parentheses', () => {
  expect(format('from u in User,where: u.age>1')).toEqual({ kind: 'ok', text: 'from u in User, where: u.age > 1\n' })
  expect(format('field :name,:string')).toEqual({ kind: 'ok', text: 'field :name, :string\n' })
})

test('code that does not parse is refused with its line', () => {
  expect(format('x = 1\nfoo(')).toEqual({ kind: 'refused', line: 2, message: 'missing terminator: )' })
})
