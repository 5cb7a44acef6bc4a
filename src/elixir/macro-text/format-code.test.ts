import { expect, test } from 'vitest'
import { formatCode } from './format-code.ts'

function format(source: string, keepsOpenCalls = false): string {
  const result = formatCode(source, { keepsOpenCalls })
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

test('calls without parentheses can be kept', () => {
  expect(format('field  :name,:string', true)).toBe('field :name, :string')
})

test('source that does not parse gives its problem', () => {
  expect(format('1 +')).toBe('syntax error: expression is incomplete')
})
