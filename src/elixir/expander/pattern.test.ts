import { test } from 'vitest'
import { expectRaise, expectRun } from '#elixir/testing/expect-run.ts'

test('a name used twice is the same value', () => expectRun('match?({x, x}, {1, 2})', 'false'))
test('^x matches the value that x has', () => expectRun('x = 1\nmatch?(^x, 2)', 'false'))
test('"prefix" <> rest', () => expectRun('"ab" <> rest = "abcd"\nrest', '"cd"'))
test('^prefix <> rest', () => expectRun('p = "ab"\n^p <> rest = "abc"\nrest', '"c"'))
test('[a] ++ rest', () => expectRun('[1] ++ rest = [1, 2, 3]\nrest', '[2, 3]'))
test('a size is read from the same pattern', () =>
  expectRun('<<n, text::binary-size(n), rest::binary>> = <<2, "abc">>\n{text, rest}', '{"ab", "c"}'))
test('ranges match by their fields', () => expectRun('a..b//c = 1..9//2\n{a, b, c}', '{1, 9, 2}'))
test('%name{} binds the module of a struct', () => expectRun('%name{} = ~r/a/\nname', 'Regex'))
test('maps match pinned keys', () => expectRun('k = :b\n%{^k => v} = %{b: 2}\nv', '2'))
test('what a match binds is visible after it, in a branch only there', () =>
  expectRun('x = 1\nif true do\n  x = 2\n  x\nend\n(y = x; y)', '1'))
test('a variable on the left of <> raises', () =>
  expectRaise(
    'x <> "a" = "ba"',
    'ArgumentError',
    "the left argument of <> operator inside a match should always be a literal binary because its size can't be verified. Got: x",
  ))
test('sigils and attributes on the left of <> and ++', async () => {
  await expectRun('~s"ab" <> a = "abc"\n~c"ab" ++ b = ~c"abc"\n~w(a b) ++ c = ["a", "b", "c"]\n{a, b, c}', '{"c", ~c"c", ["c"]}')
  await expectRun(
    'defmodule A do\n  @p "pre"\n  @l [1]\n  def f(@p <> r), do: r\n  def f(@l ++ r), do: r\nend\n{A.f("pref"), A.f([1, 2])}',
    '{"f", [2]}',
  )
})
test('in: a list of characters as the tail of a list in a guard', () =>
  expectRun('Enum.map([?1, ?x], fn c when c in [?0 | ~c"12"] -> :digit; _ -> nil end)', '[:digit, nil]'))
test('self() in a guard', () => expectRun('case self() do\n  p when p == self() -> :mine\n  _ -> :other\nend', ':mine'))
