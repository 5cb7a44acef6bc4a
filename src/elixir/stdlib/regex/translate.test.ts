import { test } from 'vitest'
import { expectValues } from '#elixir/testing/expect-run.ts'

test('extended grapheme clusters and references by name', () =>
  expectValues([
    ['Regex.scan(~r/\\X/u, "ae\\u0301🇩🇪\\r\\n") |> List.flatten() |> length()', '4'],
    ['Regex.run(~r/(?P<n>a|b)(?P=n)/, "abb")', '["bb", "b"]'],
  ]))

test('what has no counterpart is refused by its name', () =>
  expectValues([
    ['Regex.compile("(?|(a)|(b))")', '{:error, {~c"a branch reset (?| is not available in the playground", 1}}'],
    ['Regex.compile("a(?R)?")', '{:error, {~c"recursion is not available in the playground", 2}}'],
    ['Regex.compile("(a)?(?(1)b|c)")', '{:error, {~c"a conditional group (?( is not available in the playground", 5}}'],
  ]))
