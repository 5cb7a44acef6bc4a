import { describe, test } from 'vitest'
import { expectRaise, expectValues } from '#elixir/testing/expect-run.ts'

describe('messages', () => {
  const raised: [string, string, string][] = [
    [
      'raise UnicodeConversionError, encoded: "a", rest: <<255>>, kind: :invalid',
      'UnicodeConversionError',
      'invalid encoding starting at <<255>>',
    ],
    ['raise IO.StreamError, reason: :terminated', 'IO.StreamError', 'error during streaming: the file server process is terminated'],
    ['raise URI.Error, action: :parse, part: ":", reason: "x"', 'URI.Error', 'cannot parse due to reason x: ":"'],
    ['raise UnicodeConversionError, encoded: "a"', 'KeyError', 'key :rest not found in: [encoded: "a"]'],
    ['Map.fetch!(%{a: 1}, :b)', 'KeyError', 'key :b not found in: %{a: 1}'],
    [
      'x = nil\nx.name',
      'KeyError',
      'key :name not found in: nil\n\nIf you are using the dot syntax, such as map.field, make sure the left-hand side of the dot is a map',
    ],
    ['Map.put([], :a, 1)', 'BadMapError', 'expected a map, got: []'],
    ['Enum.map(1, & &1)', 'Protocol.UndefinedError', 'protocol Enumerable not implemented for type Integer\n\nGot value:\n\n    1\n'],
    ['Enum.fetch!([], 0)', 'Enum.OutOfBoundsError', 'out of bounds error'],
    ['Enum.max([])', 'Enum.EmptyError', 'empty error'],
    ['Enum.map([1 | 2], & &1)', 'FunctionClauseError', 'no function clause matching in Enum."-map/2-lists^map/1-1-"/2'],
    ['Keyword.validate!([a: 1], [:b])', 'ArgumentError', 'unknown keys [:a] in [a: 1], the allowed keys are: [:b]'],
    ['hd([])', 'ArgumentError', 'errors were found at the given arguments:\n\n  * 1st argument: not a nonempty list\n'],
    [
      'Nope.run()',
      'UndefinedFunctionError',
      'function Nope.run/0 is undefined (module Nope is not available). Make sure the module name is correct and has been specified in full (or that an alias has been defined)',
    ],
    ['Enum.nope(1)', 'UndefinedFunctionError', 'function Enum.nope/1 is undefined or private'],
    ['(&Enum.count/1).(1, 2)', 'BadArityError', '&Enum.count/1 with arity 1 called with 2 arguments (1, 2)'],
    ['put_in(%{}, [:a, :b], 1)', 'ArgumentError', 'could not put/update key :b on a nil value'],
  ]
  for (const [source, module, message] of raised) test(source, () => expectRaise(source, module, message))
})

test('Exception', () =>
  expectValues([
    ['Exception.format_banner(:exit, {:shutdown, 1})', '"** (exit) shutdown: 1"'],
    [
      'Exception.format_exit({:noproc, {GenServer, :call, [:a, 1, 5000]}}) |> String.split("\\n") |> hd()',
      '"exited in: GenServer.call(:a, 1, 5000)"',
    ],
    ['Exception.normalize(:error, {:badkey, :a, %{}})', '%KeyError{key: :a, message: nil, term: %{}}'],
    ['Exception.format_mfa(Foo, :"-run/0-fun-0-", 1)', '"anonymous fn/1 in Foo.run/0"'],
    [
      'Exception.blame(:error, %KeyError{key: :wagon, term: %{wagons: 3}}, []) |> elem(0) |> Exception.message()',
      '"key :wagon not found in: %{wagons: 3}. Did you mean:\\n\\n      * :wagons\\n"',
    ],
    [
      'Exception.blame(:error, %UndefinedFunctionError{module: Enum, function: :maap, arity: 2}, []) |> elem(0) |> Exception.message()',
      '"function Enum.maap/2 is undefined or private. Did you mean:\\n\\n      * map/2\\n"',
    ],
  ]))

test('catch :error sees the reason of Erlang, rescue the exception', async () => {
  const caught = (code: string) => `try do\n  ${code}\ncatch\n  :error, reason -> reason\nend`
  await expectValues([
    [caught('Map.fetch!(%{a: 1}, :b)'), '{:badkey, :b}'],
    [caught('Map.put(nil, :a, 1)'), '{:badmap, nil}'],
    [caught('struct!(URI, nope: 1)'), '{:badkey, :nope}'],
  ])
})

test('Exception.format_exit/1: a child that did not start, a node that is gone', () =>
  expectValues([
    [
      'Exception.format_exit({:shutdown, {:failed_to_start_child, Foo, :bad}})',
      '"shutdown: failed to start child: Foo\\n    ** (EXIT) :bad"',
    ],
    [
      'Exception.format_exit({{:nodedown, :there}, {GenServer, :call, [:a, :b, 5000]}})',
      '"exited in: GenServer.call(:a, :b, 5000)\\n    ** (EXIT) no connection to there"',
    ],
  ]))

test('exits of supervisors in words', async () => {
  const formatted = (reason: string) => `Exception.format_exit(${reason})`
  await expectValues([
    [
      formatted('{:start_spec, {:invalid_shutdown, 1.5}}'),
      '"bad child specification, invalid shutdown: 1.5. Must be an integer >= 0, :infinity or :brutal_kill."',
    ],
    [formatted('{:start_spec, :missing_id}'), '"bad child specification, got: :missing_id"'],
    [formatted('{:supervisor_data, {:invalid_period, 0}}'), '"bad supervisor configuration, invalid max_seconds (period): 0"'],
    [formatted('{:bad_return, {A, :init, :x}}'), '"A.init/1 returned a bad value: :x"'],
  ])
})
