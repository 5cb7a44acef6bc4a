import { expect, test } from 'vitest'
import { completeNative } from '#elixir/stdlib/complete-native.ts'
import { runElixir } from '#elixir/testing/run.ts'
import { createExUnit } from './exunit.ts'

/** The report of a test module with this body, without its first and last lines. */
async function reportOf(body: string): Promise<string> {
  const natives = createExUnit().modules.map(completeNative)
  const source = `ExUnit.start(autorun: false)\ndefmodule T do\nuse ExUnit.Case\n${body}\nend\nExUnit.run()`
  const { output, error } = await runElixir(source, { natives })
  expect(error).toBe(undefined)
  return output.replace(/^.*\n\n/, '').replace(/\nFinished in .*\n/, '|')
}

test('assert/1: both sides of an operator', async () => {
  expect(await reportOf('test "sum" do\n  x = 1\n  assert x + 1 == 3\nend')).toBe(`

  1) test sum (T)
     script.exs:4
     Assertion with == failed
     code:  assert x + 1 == 3
     left:  2
     right: 3
     stacktrace:
       script.exs:6: (test)

|1 test, 1 failure
`)
})

test('assert/1: arguments of a call', async () => {
  expect(await reportOf('test "member" do\n  list = [1]\n  assert Enum.member?(list, 3)\nend')).toContain(`
     Expected truthy, got false
     code: assert Enum.member?(list, 3)
     arguments:

         # 1
         [1]

         # 2
         3

     stacktrace:
`)
})

test('assert/1: a match binds its variables', async () => {
  expect(await reportOf('test "match" do\n  assert {:ok, x} = {:ok, 3}\n  assert x == 3\nend')).toBe('.|1 test, 0 failures\n')
})

test('assert/1: a failed match shows the pinned variables', async () => {
  expect(await reportOf('test "pin" do\n  x = 5\n  assert {:ok, ^x} = {:ok, 3}\nend')).toContain(`
     match (=) failed
     The following variables were pinned:
       x = 5
     code:  assert {:ok, ^x} = {:ok, 3}
     left:  {:ok, ^x}
     right: {:ok, 3}
`)
})

test('assert_receive/2: what is in the mailbox instead', async () => {
  expect(await reportOf('test "wait" do\n  send(self(), :b)\n  assert_receive :a, 10\nend')).toContain(`
     Assertion failed, no matching message after 10ms
     Showing 1 of 1 message in the mailbox
     code: assert_receive :a
     mailbox:
       pattern: :a
       value:   :b
     stacktrace:
`)
})

test('setup: callbacks add to the context, on_exit runs after the test', async () => {
  const body = `
  setup_all do: {:ok, base: 1}
  setup [:more]
  setup %{sum: sum} do
    on_exit(fn -> IO.write("(exit)") end)
    [sum: sum * 10]
  end
  @tag plus: 2
  test "adds", %{sum: sum}, do: assert(sum == 30)
  defp more(context), do: %{sum: context.base + context.plus}`
  expect(await reportOf(body)).toBe('(exit).|1 test, 0 failures\n')
})

test('setup_all: its failure invalidates the tests', async () => {
  expect(await reportOf('setup_all do\n  raise "all"\nend\ntest "one", do: :ok')).toBe(`?

  0) T: failure on setup_all callback, all tests have been invalidated
     ** (RuntimeError) all
     stacktrace:
       script.exs:5: T.__ex_unit_setup_all_0/1
       script.exs:2: T.__ex_unit__/2

|1 test, 0 failures, 1 invalid
`)
})

test('a linked process takes the test with it', async () => {
  expect(await reportOf('test "link" do\n  spawn_link(fn -> exit(:bad) end)\n  Process.sleep(10)\nend')).toMatch(
    /script\.exs:4\n {5}\*\* \(EXIT from #PID<[\d.]+>\) :bad\n/,
  )
})

test('runTests: outcomes for those who do not read the report', async () => {
  const exunit = createExUnit()
  exunit.begin()
  const source = `defmodule T do
    use ExUnit.Case
    test "fine", do: assert(1 < 2)
    test "own words", do: assert(1 == 2, "one is not two")
    @tag :skip
    test "later", do: flunk()
  end
  Outcomes.run()`
  const outcomes: unknown[] = []
  const runner = {
    name: 'Outcomes',
    functions: {
      'run/0': {
        kind: 'effect' as const,
        *call() {
          outcomes.push(...(yield* exunit.runTests(false)))
          return null
        },
      },
    },
  }
  const { output } = await runElixir(source, { natives: [...exunit.modules, runner].map(completeNative) })
  expect(output).toBe('')
  expect(outcomes).toEqual([
    { module: 'T', name: 'later', status: 'skipped', message: null },
    { module: 'T', name: 'fine', status: 'passed', message: null },
    { module: 'T', name: 'own words', status: 'failed', message: 'one is not two' },
  ])
})

test('capture_io/1: the output of the function and of processes that it starts', async () => {
  const natives = createExUnit().modules.map(completeNative)
  const source = `import ExUnit.CaptureIO
  text = capture_io(fn -> IO.puts("a"); Task.await(Task.async(fn -> IO.write("b") end)) end)
  IO.puts("c")
  {text, with_io(fn -> IO.write("x"); 1 end)}`
  const { output, values } = await runElixir(source, { natives })
  expect({ output, value: values.at(-1) }).toEqual({ output: 'c\n', value: '{"a\\nb", {1, "x"}}' })
})

test('registered attributes are in the context of the tests they are for', async () => {
  expect(
    await reportOf(
      'ExUnit.Case.register_attribute(__MODULE__, :fixture, accumulate: true)\nExUnit.Case.register_describe_attribute(__MODULE__, :about)\n@fixture :a\n@fixture :b\ntest "one", c do\n  IO.inspect(c.registered)\nend\ndescribe "d" do\n  @about 1\n  test "two", c do\n    IO.inspect({c.registered, c.describe_line})\n  end\nend\ntest "three", c do\n  IO.inspect(c.registered)\nend',
    ),
  ).toBe('%{about: nil, fixture: [:b, :a]}\n.{%{about: 1, fixture: []}, 11}\n.%{about: nil, fixture: []}\n.|3 tests, 0 failures\n')
})

test('tests of another kind are counted by their own name', async () => {
  expect(
    await reportOf(
      'ExUnit.plural_rule("property", "properties")\nfor n <- 1..2 do\n  name = ExUnit.Case.register_test(__MODULE__, "f", 1, :property, "p#{n}", [:prop])\n  def unquote(name)(%{prop: true, test_type: :property}), do: :ok\nend\ntest "t", do: :ok',
    ),
  ).toBe('...|2 properties, 1 test, 0 failures\n')
})

test('ExUnit.async_run/0 and await_run/1', async () => {
  const natives = createExUnit().modules.map(completeNative)
  const { values } = await runElixir(
    'ExUnit.start(autorun: false)\ndefmodule T do\n  use ExUnit.Case\n  test "t", do: :ok\nend\nExUnit.async_run() |> ExUnit.await_run()',
    { natives },
  )
  expect(values.at(-1)).toBe('%{excluded: 0, failures: 0, skipped: 0, total: 1}')
})

test('assert/1: a macro has no arguments to show, a calculation is no literal', async () => {
  expect(await reportOf('test "nil" do\n  v = 5\n  assert is_nil(v)\nend')).toContain('code: assert is_nil(v)\n     stacktrace:')
  const two = 'def two(a, b), do: a == b\ntest "two" do\n  assert two(1 + 1, 3)\nend'
  expect(await reportOf(two)).toContain('     arguments:\n\n         # 1\n         2\n\n         # 2\n         3\n')
})

test('capture_log: what a failing test logged is shown below it', async () => {
  const body = 'require Logger\n@tag :capture_log\ntest "logs" do\n  Logger.error("shown")\n  assert false\nend'
  expect((await reportOf(body)).replace(/\d\d:[\d:.]+/, 'TIME')).toContain(
    '       script.exs:8: (test)\n\n     The following output was logged:\n     \n     TIME [error] shown\n     \n',
  )
})

test('capture_io/2 without prompts, capture_log/2 from a level on', async () => {
  const body = `import ExUnit.CaptureIO
import ExUnit.CaptureLog
require Logger
test "captures" do
  assert capture_io([input: "a\\n", capture_prompt: false], fn -> IO.write(IO.gets("> ")) end) == "a\\n"
  assert capture_log([level: :error], fn -> Logger.info("x") end) == ""
end`
  expect(await reportOf(body)).toBe('.|1 test, 0 failures\n')
})

test('tags of other kinds and of ExUnit itself are refused', async () => {
  const define = (tag: string) =>
    runElixir(`ExUnit.start(autorun: false)\ndefmodule T do\nuse ExUnit.Case\n@tag ${tag}\ntest "x", do: 1\nend`, {
      natives: createExUnit().modules.map(completeNative),
    })
  expect((await define('5')).error?.message).toContain('anonymous fn/2 in ExUnit.Case.normalize_tags/1')
  expect((await define('line: 5')).error?.message).toContain('cannot set tag :line because it is reserved by ExUnit')
})

test('max_failures: the rest does not run', async () => {
  const report = await reportOf('ExUnit.configure(max_failures: 1)\ntest "a", do: flunk()\ntest "b", do: flunk()')
  expect(report.slice(report.indexOf('--'))).toBe('--max-failures reached, aborting test suite|1 test, 1 failure\n')
})

test('start_supervised/2: a child with the id of another', async () => {
  const body = `test "twice" do
  child = {Agent, fn -> 1 end}
  assert {:ok, _} = start_supervised(child)
  assert {:error, {:duplicate_child_name, Agent}} = start_supervised(child)
end`
  expect(await reportOf(body)).toBe('.|1 test, 0 failures\n')
})
