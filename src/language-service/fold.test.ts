import { expect, test } from 'vitest'
import { folds } from './fold.ts'

const foldsOf = (text: string) => folds(text).map(({ from, to }) => `${from}-${to}`)

test('blocks up to their end, sections apart', () => {
  expect(foldsOf('defmodule A do\n  def f do\n    1\n  end\nend')).toEqual(['1-4', '2-3'])
  expect(foldsOf('if a do\n  1\n  2\nelse\n  3\n  4\nend')).toEqual(['1-3', '4-6'])
})

test('brackets, functions, heredocs, calls over several lines', () => {
  expect(foldsOf('x = [\n  1,\n  2\n]')).toEqual(['1-3'])
  expect(foldsOf('Enum.map(list, fn x ->\n  x\nend)')).toEqual(['1-2'])
  expect(foldsOf('@doc """\nText\nmore\n"""')).toEqual(['1-3'])
  expect(foldsOf('from u in User,\n  where: u.a,\n  select: u')).toEqual(['1-3'])
})

test('nothing on one line; broken code folds as far as it goes', () => {
  expect(foldsOf('if a, do: 1')).toEqual([])
  expect(foldsOf('defmodule A do\n  def f do\n    x = [1,\n\n  def g do\n    2\n  end\nend')).toContain('5-6')
})
