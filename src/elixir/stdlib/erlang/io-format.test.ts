import { test } from 'vitest'
import { expectOutput, expectRaise, expectValues } from '#elixir/testing/expect-run.ts'

test(':io_lib.format/2: numbers and texts in their fields', () =>
  expectValues([
    ['to_string(:io_lib.format("~.2f|~8.3f|~-8.1f|", [3.14159, 2.5, 1.25]))', '"3.14|   2.500|1.3     |"'],
    ['to_string(:io_lib.format("~5B|~2..0B|~.16B|~.2b", [42, 5, 255, 5]))', '"   42|05|FF|101"'],
    ['to_string(:io_lib.format("~6s|~-6s|~2s|~3c", ["abc", "abc", "abc", ?y]))', '"   abc|abc   |ab|yyy"'],
  ]))

test(':io_lib.format/2: terms as Erlang writes them', () =>
  expectValues([
    [
      'to_string(:io_lib.format("~p ~w ~p ~p", ["hi", "hi", %{a: [1.0e22 | :b]}, {Foo, ~c"hi"}]))',
      '"<<\\"hi\\">> <<104,105>> \\#{a => [1.0e22|b]} {\'Elixir.Foo\',\\"hi\\"}"',
    ],
  ]))

test(':io.format/2', () => expectOutput(':io.format("~s: ~p~n", ["x", [1]])', 'x: [1]\n'))

test(':io_lib.format/2: an argument too few', () => expectRaise(':io_lib.format("~p ~p", [1])', 'ArgumentError', 'argument error'))
