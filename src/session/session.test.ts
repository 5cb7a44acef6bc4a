import { beforeAll, expect, test } from 'vitest'
import type { RunEvent } from '#protocol/run-event.ts'
import type { Engine } from './engine.ts'
import { createNodeEngine } from './node-engine.ts'
import { runHeadless } from './run-headless.ts'
import { WARM_UP, WARM_UP_OPTIONS } from './warm-up.ts'

const OPTIONS = { adapter: 'sqlite', strict: false, autoTables: false } as const

let engine: Engine

beforeAll(async () => {
  engine = await createNodeEngine()
})

async function run(text: string): Promise<readonly RunEvent[]> {
  const { events } = await runHeadless([{ file: 'code.exs', text }], OPTIONS, { engine, clock: 'virtual' })
  return events
}

/** What an event says, in a line. */
function told(event: RunEvent): string {
  switch (event.kind) {
    case 'value':
      return `${event.line}-${event.endLine}: ${event.inspected}`
    case 'output':
      return `out ${event.text.trim()}`
    case 'query':
      return `${event.line}: ${event.sqlite.sql}`
    case 'error':
      return `${event.line}: ** (${event.exception}) ${event.message}`
    case 'done':
      return event.outcome
    default:
      return event.kind
  }
}

function tell(events: readonly RunEvent[], ...kinds: readonly RunEvent['kind'][]): readonly string[] {
  return events.filter((event) => kinds.includes(event.kind)).map(told)
}

test('a run: values by their forms, output between them, done at the end', async () => {
  const events = await run('x = 1 +\n  1\n# a comment\nIO.puts("hi")\nx * 2\n')
  expect(tell(events, 'value', 'output', 'done')).toEqual(['1-2: 2', 'out hi', '4-4: :ok', '5-5: 4', 'finished'])
})

test('a form that raises ends the run at the line that raised; earlier values stay', async () => {
  const events = await run('1\nf = fn ->\n  raise "no"\nend\nf.()\n2\n')
  expect(tell(events, 'value', 'error', 'done').filter((line) => !line.includes('#Function'))).toEqual([
    '1-1: 1',
    '3: ** (RuntimeError) no',
    'failed',
  ])
})

test('a text that is not Elixir: nothing runs, and the place is told', async () => {
  const events = await run('x = 1\nif x do\n')
  expect(tell(events, 'value', 'error', 'done')).toEqual(['2: ** (TokenMissingError) missing terminator: end', 'failed'])
})

const TABLE = `
defmodule CreateTable do
  use Ecto.Migration
  def change, do: create(table(:marks), do: add(:who, :string))
end
Ecto.Migrator.up(Repo, 1, CreateTable, log: false)
`

test('two processes with a transaction each: the second writer waits, and then goes on', async () => {
  const events = await run(`${TABLE}
test = self()
write = fn who, pause ->
  Repo.transaction(fn ->
    Repo.query!("INSERT INTO marks (who) VALUES (?)", [who])
    send(test, {:wrote, who})
    Process.sleep(pause)
  end)
  send(test, {:committed, who})
end
spawn(fn -> write.("first", 50) end)
receive do: ({:wrote, "first"} -> :ok)
spawn(fn -> write.("second", 0) end)
order = for _ <- 1..3 do
  receive do
    message -> message
  end
end
IO.inspect(order)
IO.inspect(Repo.query!("SELECT who FROM marks ORDER BY id").rows)
`)
  const output = tell(events, 'output').join('\n')
  expect(output).toBe('out [committed: "first", wrote: "second", committed: "second"]\nout [["first"], ["second"]]')
  expect(events.flatMap((event) => (event.kind === 'transaction' && event.action === 'wait' ? [event.reason] : []))).toEqual(['50'])
  expect(new Set(events.flatMap((event) => (event.kind === 'query' ? [event.connection] : []))).size).toBeGreaterThan(1)
})

test('Stop ends an endless loop between two reductions; what it left open is rolled back, and the session goes on', async () => {
  const events: RunEvent[] = []
  const session = engine.open({ options: OPTIONS, clock: 'virtual', onEvent: (event) => events.push(event) })
  await session.run([{ file: 'setup.exs', text: TABLE }]).finish()
  const program = session.run([
    {
      file: 'code.exs',
      text: 'Repo.transaction(fn ->\n  Repo.query!("INSERT INTO marks (who) VALUES (?)", ["lost"])\n  Stream.cycle([1]) |> Stream.run()\nend)',
    },
  ])
  expect(program.step(30)).toBe('more')
  program.stop()
  expect(program.result()).toBe('stopped')
  await session.run([{ file: 'code.exs', text: 'Repo.query!("SELECT count(*) FROM marks").rows' }]).finish()
  expect(tell(events, 'value').at(-1)).toBe('1-1: [[0]]')
  session.close()
})

test('a value comes with a preview: structs as a table, preloads nested, a changeset by field', async () => {
  const events = await run(`
defmodule Reef do
  use Ecto.Schema
  embedded_schema do
    field :name, :string
    field :depth, :integer
  end
end
[%Reef{id: "a", name: "Ningaloo", depth: 12}]
Ecto.Changeset.cast(%Reef{}, %{"name" => "Tubbataha", "depth" => "deep"}, [:name, :depth])
`)
  const [table, changeset] = events.flatMap((event) => (event.kind === 'value' && !event.silent ? [event.preview] : []))
  expect(table).toMatchObject({ kind: 'table', module: 'Reef', columns: ['id', 'name', 'depth'], total: 1 })
  expect(changeset).toMatchObject({
    kind: 'changeset',
    valid: false,
    fields: [
      { name: 'name', old: 'nil', new: '"Tubbataha"', errors: [] },
      { name: 'depth', old: 'nil', new: null, errors: ['is invalid'] },
    ],
  })
})

test('what a function does is told with its own line and the form that ran it', async () => {
  const events = await run('defmodule A do\n  def go do\n    Repo.query!("select 1")\n  end\nend\n\n[\n  A.go().num_rows\n]\n')
  expect(
    events.flatMap((event) => (event.kind === 'query' || event.kind === 'value' ? [[event.kind, event.line, event.form]] : [])),
  ).toEqual([
    ['value', 1, 1],
    ['query', 3, 7],
    ['value', 7, 7],
  ])
})

test('a nested transaction that rolls back is left with its reason', async () => {
  const events = await run(
    'Repo.transaction(fn ->\n  Repo.transaction(fn -> :ok end)\n  Repo.transaction(fn -> Repo.rollback(:no) end)\nend)',
  )
  const bounds = events.flatMap((event) =>
    event.kind === 'transaction' ? [`${event.action} ${event.depth} ${event.reason ?? ''}`.trim()] : [],
  )
  expect(bounds).toEqual(['begin 1', 'enter 2', 'leave 2', 'enter 2', 'leave 2 :no', 'rollback 1 :rollback'])
})

test('a rollback stands at the line that asked for it', async () => {
  const events = await run('Repo.transaction(fn ->\n  :ok\n  Repo.rollback(:no)\nend)')
  const bounds = events.flatMap((event) => (event.kind === 'transaction' ? [`${event.action} ${event.line}`] : []))
  expect(bounds).toEqual(['begin 1', 'rollback 3'])
})

test('what a step of a Multi does to its transaction has its name', async () => {
  const events = await run(`alias Ecto.Multi
nested = fn _repo, _changes -> Repo.transaction(fn -> :done end) end
Multi.new() |> Multi.run(:one, nested) |> Multi.run({:two, 2}, fn _, _ -> {:error, :no} end) |> Repo.transaction()`)
  const bounds = events.flatMap((event) => (event.kind === 'transaction' ? [`${event.action} ${event.step}`] : []))
  expect(bounds).toEqual(['begin null', 'enter :one', 'leave :one', 'rollback {:two, 2}'])
})

test('the program that warms the engine up runs to its end', async () => {
  const { events } = await runHeadless(WARM_UP, WARM_UP_OPTIONS, { engine, clock: 'virtual' })
  expect(tell(events, 'error', 'done')).toEqual(['finished'])
})

test('a sandbox owner that ends gives its connection back, what it did undone', async () => {
  const events = await run(`${TABLE}
defmodule Own.Repo do
  use Ecto.Repo, otp_app: :app, adapter: Repo.__adapter__()
end
alias Ecto.Adapters.SQL.Sandbox
Application.put_env(:app, Own.Repo, Keyword.merge(Repo.config(), pool: Sandbox, pool_size: 2))
Own.Repo.start_link()
Sandbox.mode(Own.Repo, :manual)
count = fn -> Task.await(Task.async(fn ->
  Sandbox.checkout(Own.Repo)
  Own.Repo.insert_all("marks", [%{who: "a test"}])
  Own.Repo.aggregate("marks", :count)
end)) end
IO.inspect({count.(), count.(), count.()})
`)
  expect(tell(events, 'output', 'error')).toEqual(['out {1, 1, 1}'])
})
