import { describe, expect, test } from 'vitest'
import { atom, moduleAtom, toAtom } from '#terms/atom.ts'
import { float } from '#terms/float.ts'
import { RemoteFun } from '#terms/fun.ts'
import { Cons, list, listFrom } from '#terms/list.ts'
import { mapFrom } from '#terms/map-operations.ts'
import { struct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { tuple } from '#terms/tuple.ts'
import { inspect } from './inspect.ts'
import type { InspectOptions } from './options.ts'

const upTo = (last: number): Term => listFrom(Array.from({ length: last }, (_, i) => i + 1))
const map = (fields: Record<string, Term>): Term => mapFrom(Object.entries(fields).map(([key, value]) => [atom(key), value] as const))
const date = (year: number, month: number, day: number): Term =>
  struct(moduleAtom('Date'), { calendar: moduleAtom('Calendar.ISO'), year, month, day })

function expectPretty(term: Term, expected: string, options: InspectOptions = {}): void {
  expect(inspect(term, { pretty: true, ...options })).toBe(expected)
}

describe('containers', () => {
  test('lists of numbers are filled', () => {
    expectPretty(upTo(25), '[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22,\n 23, 24, 25]')
  })
  test('maps break one pair a line', () => {
    expectPretty(
      map({ ids: upTo(40) }),
      '%{\n  ids: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20,\n   21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39,\n   40]\n}',
    )
  })
  test('tuples fill with an indent of one', () => {
    expectPretty(tuple(atom('ok'), map({ a: 1 })), '{:ok,\n %{\n   a: 1\n }}', { width: 5 })
  })
  test('an improper tail stands on its own line', () => {
    expectPretty(
      new Cons(upTo(10), atom('improper_tail_with_some_length_that_matters_for_the_wrapping_of_the_list_here')),
      '[\n  [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] |\n  :improper_tail_with_some_length_that_matters_for_the_wrapping_of_the_list_here\n]',
    )
  })
  test('the limit is spent across nesting', () => {
    expect(inspect(map({ deep: map({ deeper: map({ deepest: upTo(100) }) }) }), { limit: 4 })).toBe(
      '%{deep: %{deeper: %{deepest: [1, ...]}}}',
    )
    expect(inspect(list(list(1, 2, 3), list(4, 5, 6), list(7, 8, 9)), { limit: 4 })).toBe('[[1, 2, 3], [4, 5, ...], ~c"\\a\\b\\t"]')
  })
})

describe('atoms', () => {
  const cases: [string, string][] = [
    ['CamelCase', ':CamelCase'],
    ['with space', ':"with space"'],
    ['日本', ':日本'],
    ['a@b', ':a@b'],
    ['Elixir.Foo.Bar', 'Foo.Bar'],
    ['Elixir.foo', ':"Elixir.foo"'],
    ['=>', ':"=>"'],
    ['..//', ':..//'],
    ['::', ':"::"'],
    ['emoji👍', ':"emoji👍"'],
    ['nil', 'nil'],
  ]
  for (const [name, expected] of cases) test(expected, () => expect(inspect(toAtom(name))).toBe(expected))
})

describe('other values', () => {
  const cases: [Term, string][] = [
    [float(1e5), '100000.0'],
    [float(1e16), '1.0e16'],
    [float(0.0001), '0.0001'],
    [float(0.00001), '1.0e-5'],
    [float(-0), '-0.0'],
    [list(10), '~c"\\n"'],
    ['say "it" #{ok}', '"say \\"it\\" \\#{ok}"'],
    ['a\u0000', '<<97, 0>>'],
    [date(2024, 1, 31), '~D[2024-01-31]'],
    [list(tuple(atom('a'), 1), tuple(moduleAtom('B'), 2)), '[{:a, 1}, {B, 2}]'],
    [list(tuple(atom('x y'), 1)), '["x y": 1]'],
    [new RemoteFun(moduleAtom('Foo'), 'odd name', 0), '&Foo."odd name"/0'],
    [struct(moduleAtom('Decimal'), { sign: 1, coef: 150, exp: -6 }), 'Decimal.new("0.000150")'],
    [struct(moduleAtom('Range'), { first: 0, last: -1, step: 1 }), '0..-1//1'],
    [struct(moduleAtom('Mine'), { b: 1, a: 2 }), '%Mine{a: 2, b: 1}'],
  ]
  for (const [term, expected] of cases) test(expected, () => expect(inspect(term)).toBe(expected))
})
