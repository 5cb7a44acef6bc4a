import { expect, test } from 'vitest'
import { runElixir } from '#elixir/testing/run.ts'

/** The message of the exception that parsing the text raises. */
async function message(source: string, line = 1): Promise<string | undefined> {
  const { error } = await runElixir(`Code.string_to_quoted!(${JSON.stringify(source)}, line: ${line})`)
  return error?.message
}
test('one place', async () => {
  expect(await message('1 = = 2')).toBe(
    [
      'invalid syntax found on nofile:1:5:',
      "    error: syntax error before: '='",
      '    │',
      '  1 │ 1 = = 2',
      '    │     ^',
      '    │',
      '    └─ nofile:1:5',
    ].join('\n'),
  )
})

test('delimiters on one line', async () => {
  expect(await message('[1, 2, 3, 4, 5, 6)\n', 3)).toBe(
    [
      'mismatched delimiter found on nofile:3:18:',
      '    error: unexpected token: )',
      '    │',
      '  3 │ [1, 2, 3, 4, 5, 6)',
      '    │ │                └ mismatched closing delimiter (expected "]")',
      '    │ └ unclosed delimiter',
      '    │',
      '    └─ nofile:3:18',
    ].join('\n'),
  )
})

test('lines between delimiters are shown when they are few', async () => {
  expect(await message('a = """\ntest string\n\nIO.inspect(10 + 20)\n')).toBe(
    [
      'token missing on nofile:4:20:',
      '    error: missing terminator: """ (for heredoc starting at line 1)',
      '    │',
      '  1 │ a = """',
      '    │     └ unclosed delimiter',
      '  2 │ test string',
      '  3 │ ',
      '  4 │ IO.inspect(10 + 20)',
      '    │                    └ missing closing delimiter (expected """)',
      '    │',
      '    └─ nofile:4:20',
    ].join('\n'),
  )
})

test('many lines between delimiters are cut, and the gutter grows with the line number', async () => {
  expect(await message(`[ a,\n${'\n'.repeat(401)}  b )\n`)).toBe(
    [
      'mismatched delimiter found on nofile:403:5:',
      '     error: unexpected token: )',
      '     │',
      '   1 │ [ a,',
      '     │ └ unclosed delimiter',
      ' ...',
      ' 403 │   b )',
      '     │     └ mismatched closing delimiter (expected "]")',
      '     │',
      '     └─ nofile:403:5',
    ].join('\n'),
  )
})

test('a sigil is opened by its delimiter', async () => {
  expect(await message('~s<foobar')).toBe(
    [
      'token missing on nofile:1:10:',
      '    error: missing terminator: > (for sigil ~s< starting at line 1)',
      '    │',
      '  1 │ ~s<foobar',
      '    │   │      └ missing closing delimiter (expected ">")',
      '    │   └ unclosed delimiter',
      '    │',
      '    └─ nofile:1:10',
    ].join('\n'),
  )
})

test('what is missing belongs behind the last line with text; a hint stands below the description', async () => {
  expect(await message('if true do\n  1\n\n')).toBe(
    [
      'token missing on nofile:2:4:',
      '    error: missing terminator: end',
      '    │',
      '  1 │ if true do',
      '    │         └ unclosed delimiter',
      '  2 │   1',
      '    │    └ missing closing delimiter (expected "end")',
      '    │',
      '    └─ nofile:2:4',
    ].join('\n'),
  )
})
