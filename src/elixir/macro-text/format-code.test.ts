import { expect, test } from 'vitest'
import { formatCode } from './format-code.ts'
import { namesOf } from './without-parentheses.ts'

function format(source: string, localsWithoutParens = ''): string {
  const result = formatCode(source, localsWithoutParens === '' ? {} : { localsWithoutParens: namesOf(localsWithoutParens) })
  return result.kind === 'ok' ? result.text : result.error.description
}

test.each([
  ['x=[1,2 ,3]|>Enum.map( fn a->a end)', 'x = [1, 2, 3] |> Enum.map(fn a -> a end)'],
  ['if a do b end', 'if a do\n  b\nend'],
  ['if a, do: b', 'if a, do: b'],
  ['foo a, b', 'foo(a, b)'],
  ['Enum.map [1], fn x ->\n  x\nend', 'Enum.map([1], fn x ->\n  x\nend)'],
  ['%{\n a: 1,\n b: 2}', '%{\n  a: 1,\n  b: 2\n}'],
  ['[\n1, 2]', '[\n  1,\n  2\n]'],
  ['a\n|> b\n|> c', 'a\n|> b\n|> c'],
  ['0xff + 1000000 + ?a', '0xFF + 1_000_000 + ?a'],
  ['a = 1\n\n\n\nb = 2', 'a = 1\n\nb = 2'],
  ['# one\na = 1 # two\n# three', '# one\n# two\na = 1\n# three'],
  ['def f do\n# note\n1\n\n# last\nend', 'def f do\n  # note\n  1\n\n  # last\nend'],
  ['x = """\n    a\n  b\n  """', 'x = """\n  a\nb\n"""'],
  ['"a\\u00e9"', '"a\\u00e9"'],
])('Code.format_string!/2: %j', (source, text) => {
  expect(format(source)).toBe(text)
})

test('a comment within brackets: the expression stays as it is', () => {
  expect(format('x=1\ny = [\n 1, # one\n 2]')).toBe('x = 1\n\ny = [\n 1, # one\n 2]')
})

test.each([
  ['foo(a,\n b: 1, c: 2)', 'foo(a, b: 1, c: 2)'],
  ['foo(a,\n b: 1,\n c: 2)', 'foo(a,\n  b: 1,\n  c: 2\n)'],
  ['foo(a, b,\n c: 1,\n d: 2)', 'foo(a, b,\n  c: 1,\n  d: 2\n)'],
  ['foo(a,\n b, c: 1, d: 2)', 'foo(\n  a,\n  b,\n  c: 1,\n  d: 2\n)'],
  ['foo(1,\n 2)', 'foo(\n  1,\n  2\n)'],
  ['foo(\n a: 1, b: 2)', 'foo(\n  a: 1,\n  b: 2\n)'],
  ['foo([a: 1,\n b: 2])', 'foo(\n  a: 1,\n  b: 2\n)'],
  ['def foo(a),\n do: 1', 'def foo(a),\n  do: 1'],
  ['with a <- b,\n do: c', 'with a <- b,\n     do: c'],
  ['for a <- b, c,\n do: c', 'for a <- b, c, do: c'],
  ['@foo a: 1,\n b: 2', '@foo a: 1,\n     b: 2'],
])('arguments each on a line stay so: %j', (source, text) => {
  expect(format(source)).toBe(text)
})

test.each([
  ['[{:a, 1}]', '[{:a, 1}]'],
  ['foo(x, [{:a, 1}])', 'foo(x, [{:a, 1}])'],
  ['foo(x, [a: 1])', 'foo(x, a: 1)'],
  ['{x, [a: 1]}', '{x, [a: 1]}'],
  ['@foo [a: 1]', '@foo [a: 1]'],
  ['%{:a => 1}', '%{:a => 1}'],
  ['&(not &1)', '&(not &1)'],
  ['!(not a)', '!(not a)'],
])('what is written with brackets, braces or parentheses keeps them: %j', (source, text) => {
  expect(format(source)).toBe(text)
})

test.each([
  ['a\n# one\n|> b(fn c ->\n  c\n\n  d\nend)\n# two\n\n# three\n|> e', 'a\n# one\n|> b(fn c ->\n  c\n\n  d\nend)\n# two\n\n# three\n|> e'],
  ['a\n|> b() # one\n|> c()', 'a\n# one\n|> b()\n|> c()'],
  ['a and\n# one\nb', '# one\na and\n  b'],
  ['from a in b,\n # one\n where: c', 'from a in b,\n  # one\n  where: c'],
])('comments stay above what they stand before: %j', (source, text) => {
  expect(format(source, 'from:2')).toBe(text)
})

test('a comma counts when its argument is tried on one line', () => {
  const left = 'a'.repeat(43)
  expect(format(`assert ${left} == ${left},\n  c`)).toBe(`assert ${left} == ${left},\n       c`)
  expect(format(`assert ${left}b == ${left},\n  c`)).toBe(`assert ${left}b ==\n         ${left},\n       c`)
})

test('calls that a library names stay without parentheses, with as many arguments as it says', () => {
  expect(format('field  :name,:string', 'field:1,2')).toBe('field :name, :string')
  expect(format('from a in b', 'from:2')).toBe('from(a in b)')
})

test('source that does not parse gives its problem', () => {
  expect(format('1 +')).toBe('syntax error: expression is incomplete')
})
