import { expect, it } from 'vitest'
import { createEctoSession } from '#bindings/ecto-session.ts'
import { createQueryModules } from '#bindings/query/query-modules.ts'
import { createSchemaModules } from '#bindings/schema/schema-modules.ts'
import { runElixir } from '#elixir/testing/run.ts'
import { multiModules } from './multi-module.ts'

const SETUP = `
defmodule Tag do
  use Ecto.Schema
  schema "tags" do
    field :name, :string
  end
end
alias Ecto.Multi
`

/** The value of an expression as it prints, or the error. */
async function inspected(expression: string): Promise<string> {
  const session = createEctoSession()
  const natives = [...createSchemaModules(session), ...createQueryModules(session), ...multiModules]
  const ran = await runElixir(`${SETUP}IO.inspect(${expression})`, { natives })
  return ran.error === undefined ? ran.output : `** (${ran.error.module}) ${ran.error.message}`
}

it('update_all/5 and delete_all/4 hold a query', async () => {
  const multi = 'Multi.new() |> Multi.update_all(:rename, Tag, set: [name: "x"]) |> Multi.delete_all(:clear, "tags")'
  expect(await inspected(`Multi.to_list(${multi})`)).toBe(
    '[\n  rename: {:update_all, #Ecto.Query<from t0 in Tag>, [set: [name: "x"]], []},\n  clear: {:delete_all, #Ecto.Query<from t0 in "tags">, []}\n]\n',
  )
})

it('update_all/4: what is no query raises at once', async () => {
  expect(await inspected('Multi.update_all(Multi.new(), :x, 5, [])')).toBe(
    '** (Protocol.UndefinedError) protocol Ecto.Queryable not implemented for type Integer\n\nGot value:\n\n    5\n',
  )
})

it.each([
  ['Multi.put(nil, :a, 1)', 'add_operation/3'],
  ['Multi.append(Multi.new(), [])', 'merge_structs/3'],
  ['Multi.to_list([])', 'to_list/1'],
  ['Multi.run(Multi.new(), :a, "M", :f, [])', 'run/5'],
  ['Multi.merge(Multi.new(), fn -> Multi.new() end)', 'merge/2'],
])('%s: no clause of %s', async (call, name) => {
  expect(await inspected(call)).toBe(`** (FunctionClauseError) no function clause matching in Ecto.Multi.${name}`)
})
