import { test } from 'vitest'
import { expectRaise, expectValues } from '#elixir/testing/expect-run.ts'

test('parse/2: types', () =>
  expectValues([
    [
      'OptionParser.parse(["--limit", "3", "--no-debug", "x"], strict: [limit: :integer, debug: :boolean])',
      '{[limit: 3, debug: false], ["x"], []}',
    ],
    [
      'OptionParser.parse(["-vv", "-n5"], aliases: [v: :verbose, n: :n], strict: [verbose: :count, n: :integer])',
      '{[verbose: 2, n: 5], [], []}',
    ],
    ['OptionParser.parse(["--n", "1", "--n=x"], strict: [n: [:integer, :keep]])', '{[n: 1], [], [{"--n", "x"}]}'],
    ['OptionParser.parse(["--name", "b", "a", "--", "-c"], strict: [name: :string])', '{[name: "b"], ["a", "-c"], []}'],
  ]))

test('next/2, to_argv/1, split/1', () =>
  expectValues([
    ['OptionParser.next(["--n", "x"], strict: [n: :integer])', '{:invalid, "--n", "x", []}'],
    ['OptionParser.to_argv(foo_bar: "baz", off: false, n: nil)', '["--foo-bar", "baz", "--no-off"]'],
    ['OptionParser.split("a \'b \\"c\\"\' d\\\\ e")', '["a", "b \\"c\\"", "d e"]'],
  ]))

test('parse!/2: all that is wrong', () =>
  expectRaise(
    'OptionParser.parse!(["--limt", "--limit", "x", "--name"], strict: [limit: :integer, name: :string])',
    'OptionParser.ParseError',
    '3 errors found!\n--limt : Unknown option. Did you mean --limit?\n--limit : Expected type integer, got "x"\n--name : Missing argument of type string',
  ))
