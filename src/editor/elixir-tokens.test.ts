import { expect, test } from 'vitest'
import { tokenizeLine } from './elixir-tokens.ts'

/** The line's tokens as `kind:text`, those without a colour left out. */
function coloured(line: string, state = '', inspected = false): string[] {
  const { tokens } = tokenizeLine(line, state, inspected)
  return tokens.flatMap(({ start, kind }, index) =>
    kind === 'text' ? [] : [`${kind}:${line.slice(start, tokens[index + 1]?.start ?? line.length)}`],
  )
}

test('a pipe with a module, an atom and a number', () => {
  expect(coloured('|> Multi.insert(:loan, Loan.new(3, 300_00))')).toEqual([
    'operator:|>',
    'module:Multi',
    'atom::loan',
    'module:Loan',
    'number:3',
    'number:300_00',
  ])
})

test('keywords, keyword keys and a field that is named like a keyword', () => {
  expect(coloured('from m in Member, where: m.end == nil')).toEqual([
    'keyword:from',
    'keyword:in',
    'module:Member',
    'atom:where:',
    'operator:==',
    'keyword:nil',
  ])
})

test('an interpolation is code inside a string, with its own braces', () => {
  expect(coloured('"a #{Map.get(%{}, :b)} c"')).toEqual(['string:"a ', 'operator:#{', 'module:Map', 'atom::b', 'operator:}', 'string: c"'])
})

test('a heredoc stays open over lines, and a raw sigil does not interpolate', () => {
  expect(tokenizeLine('text = """', '').state).toBe('"#"""')
  expect(coloured('two "quotes" stay', '"#"""')).toEqual(['string:two "quotes" stay'])
  expect(tokenizeLine('  """', '"#"""').state).toBe('')
  expect(coloured('~S(a #{b})')).toEqual(['string:~S(a #{b})'])
})

test('a comment in code is a struct in inspected text', () => {
  expect(coloured('#Ecto.Query<from>')).toEqual(['comment:#Ecto.Query<from>'])
  expect(coloured('#Ecto.Query<from>', '', true)).toEqual(['module:Ecto.Query', 'operator:<', 'keyword:from', 'operator:>'])
})
