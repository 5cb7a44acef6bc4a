import { test } from 'vitest'
import { expectRaise, expectValues } from '#elixir/testing/expect-run.ts'

const NOT_A_PATTERN = 'errors were found at the given arguments:\n\n  * 2nd argument: not a valid pattern\n'

test('what cannot be looked for in a string is refused by :binary', async () => {
  await expectRaise('String.split("a", nil)', 'ArgumentError', NOT_A_PATTERN)
  await expectRaise('String.contains?("a", 5)', 'ArgumentError', NOT_A_PATTERN)
  await expectRaise('String.match?("a", "a")', 'FunctionClauseError', 'no function clause matching in Regex.match?/2')
})

test('functions of another arity and other types are refused', async () => {
  await expectRaise('Map.filter([a: 1], fn _ -> true end)', 'FunctionClauseError', 'no function clause matching in Map.filter/2')
  await expectRaise('Map.get_lazy(%{}, :a, 5)', 'FunctionClauseError', 'no function clause matching in Map.get_lazy/3')
  await expectRaise('Enum.with_index([1], :a)', 'FunctionClauseError', 'no function clause matching in Enum.with_index/2')
  await expectRaise('Keyword.equal?(1, 2)', 'FunctionClauseError', 'no function clause matching in Keyword.equal?/2')
  await expectRaise('Float.round(1, 2)', 'FunctionClauseError', 'no function clause matching in Float.round/2')
  await expectRaise('Task.async(5)', 'FunctionClauseError', 'no function clause matching in Task.async/1')
  await expectRaise('Integer.pow(2, -1)', 'ArithmeticError', 'bad argument in arithmetic expression')
})

test('dates and times', async () => {
  await expectRaise(
    '~U[2024-01-01 00:00:00+02:00]',
    'ArgumentError',
    'cannot parse "2024-01-01 00:00:00+02:00" as UTC DateTime for Calendar.ISO, reason: :non_utc_offset',
  )
  await expectRaise('Calendar.strftime(~D[2024-03-05], "%H")', 'KeyError', 'key :hour not found in: ~D[2024-03-05]')
  await expectValues([
    ['Calendar.strftime(~T[01:00:00], "%f %p", am_pm_names: fn :am -> "a"; :pm -> "p" end)', '"0 A"'],
    ['Date.from_iso8601("2024-01-01", Calendar.ISO)', '{:ok, ~D[2024-01-01]}'],
    ['NaiveDateTime.from_erl!({{2024, 1, 1}, {1, 2, 3}}, {5, 3})', '~N[2024-01-01 01:02:03.000]'],
    ['Float.parse("1e5")', '{100000.0, ""}'],
    ['10 ** -5', '1.0e-5'],
  ])
})

test('struct/2 and struct!/2 of what is no struct, and of pairs that are none', async () => {
  await expectRaise('struct(5, a: 1)', 'FunctionClauseError', 'no function clause matching in Kernel.struct/3')
  await expectRaise('struct!(%{a: 1}, a: 2)', 'FunctionClauseError', 'no function clause matching in Kernel.struct/3')
  await expectRaise('struct!(5)', 'FunctionClauseError', 'no function clause matching in Kernel.struct!/2')
  await expectRaise('struct(URI, [1])', 'FunctionClauseError', 'no function clause matching in anonymous fn/2 in Kernel.struct/2')
  await expectRaise('struct!(URI, [1])', 'FunctionClauseError', 'no function clause matching in anonymous fn/2 in URI.__struct__/1')
  await expectRaise('struct(nil)', 'UndefinedFunctionError', 'function nil.__struct__/0 is undefined')
})

test('servers are named by pids, atoms and tuples', async () => {
  await expectRaise('GenServer.call("x", 1)', 'FunctionClauseError', 'no function clause matching in GenServer.whereis/1')
  await expectRaise('GenServer.cast("x", 1)', 'FunctionClauseError', 'no function clause matching in GenServer.cast/2')
})

test('apply/2,3 and Map.new/2', async () => {
  const wrong = (text: string) => `errors were found at the given arguments:\n\n  * ${text}\n`
  await expectRaise('apply(String, "up", [])', 'ArgumentError', wrong('2nd argument: not an atom'))
  await expectRaise('apply(String, :upcase, ["a" | :b])', 'ArgumentError', wrong('3rd argument: not a proper list'))
  await expectRaise('apply(fn -> 1 end, 5)', 'ArgumentError', wrong('1st argument: not a list'))
  await expectRaise('Map.new([1], 5)', 'FunctionClauseError', 'no function clause matching in Map.new_from_enum/2')
  await expectRaise('Map.new(%{a: 1}, 5)', 'FunctionClauseError', 'no function clause matching in Map.new_from_map/2')
})

test('names that no atom can have', async () => {
  await expectRaise('String.to_atom(String.duplicate("a", 256))', 'SystemLimitError', 'a system limit has been reached')
  await expectRaise(
    'Module.safe_concat(Nope, Never)',
    'ArgumentError',
    'errors were found at the given arguments:\n\n  * 1st argument: not an already existing atom\n',
  )
})

test('a function is asked for before anything else is looked at', async () => {
  const refused: readonly (readonly [call: string, name: string])[] = [
    ['Map.update(%{a: 1}, :a, 1, 5)', 'Map.update/4'],
    ['Map.pop_lazy(%{a: 1}, :a, 5)', 'Map.pop_lazy/3'],
    ['Map.merge(%{}, %{}, fn a -> a end)', 'Map.merge/3'],
    ['Keyword.filter([], 5)', 'Keyword.filter/2'],
    ['MapSet.new([], 5)', 'MapSet.new/2'],
    ['Stream.map([1], 5)', 'Stream.map/2'],
    ['Stream.map_every([1], -1, & &1)', 'Stream.map_every/3'],
    ['Stream.interval(-1)', 'Stream.interval/1'],
    ['List.foldl([1], 0, 5)', 'List.foldl/3'],
    ['update_in(%{a: 1}, [:a], 5)', 'Kernel.update_in/3'],
    ['put_in(%{a: [1]}, [:a, :b], 1)', 'Keyword.get_and_update/4'],
    ['Enum.sort([2, 1], fn x -> x end)', 'Enum.to_sort_fun/1'],
    ['Enum.sort([2, 1], {:up, Date})', 'Enum.to_sort_fun/1'],
    ['Float.pow(2, 2)', 'Float.pow/2'],
    ['struct(5)', 'Kernel.struct/3'],
    ['Date.from_erl(1)', 'Date.from_erl/2'],
    ['NaiveDateTime.from_erl(1)', 'NaiveDateTime.from_erl/3'],
    ['DateTime.add(1, 2)', 'DateTime.add/4'],
    ['Time.convert(1, Calendar.ISO)', 'Time.convert/2'],
  ]
  for (const [call, name] of refused) await expectRaise(call, 'FunctionClauseError', `no function clause matching in ${name}`)
  await expectRaise('Integer.parse("1", nil)', 'ArgumentError', 'invalid base nil')
  await expectRaise(
    'Enum.slide(1..5, 5..1//-1, 3)',
    'ArgumentError',
    'Enum.slide/3 does not accept ranges with custom steps, got: 5..1//-1',
  )
  await expectRaise('List.zip([1])', 'FunctionClauseError', 'no function clause matching in List.to_list/1')
  await expectRaise('struct(nil)', 'UndefinedFunctionError', 'function nil.__struct__/0 is undefined')
})

test('elem/2 and put_elem/3: each argument that is wrong', async () => {
  const wrong = (...texts: string[]) => `errors were found at the given arguments:\n\n${texts.map((text) => `  * ${text}\n`).join('')}`
  await expectRaise('elem({1}, :a)', 'ArithmeticError', 'bad argument in arithmetic expression')
  await expectRaise('elem(nil, 0)', 'ArgumentError', wrong('2nd argument: not a tuple'))
  await expectRaise('elem(nil, -1)', 'ArgumentError', wrong('1st argument: out of range', '2nd argument: not a tuple'))
  await expectRaise('put_elem({1}, 1.5, 0)', 'ArgumentError', wrong('1st argument: not an integer'))
  await expectRaise('binary_part(nil, :a, 1)', 'ArgumentError', wrong('1st argument: not a binary', '2nd argument: not an integer'))
  await expectRaise('Process.unlink(:a)', 'ArgumentError', wrong('1st argument: not a pid'))
})

test('to_timeout/1', async () => {
  await expectRaise('to_timeout(-5)', 'FunctionClauseError', 'no function clause matching in Kernel.to_timeout/1')
  await expectRaise(
    'to_timeout(month: 1)',
    'ArgumentError',
    'timeout component :month is not a valid timeout component, valid values are: :week, :day, :hour, :minute, :second, :millisecond',
  )
  await expectRaise('to_timeout(hour: 1, hour: 2)', 'ArgumentError', 'timeout component :hour is duplicated')
  await expectRaise(
    'to_timeout(Duration.new!(month: 1))',
    'ArgumentError',
    'duration with a non-zero month cannot be reliably converted to timeouts',
  )
})
