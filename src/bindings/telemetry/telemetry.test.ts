import { expect, it } from 'vitest'
import { createEctoSession } from '#bindings/ecto-session.ts'
import { createSchemaModules } from '#bindings/schema/schema-modules.ts'
import { runElixir } from '#elixir/testing/run.ts'
import { createTelemetryModule } from './telemetry-module.ts'

const ATTACH = `
:telemetry.attach_many("id", [[:job, :start], [:job, :stop], [:job, :exception]], fn [_, event], measurements, metadata, _config ->
  IO.inspect({event, measurements |> Map.keys() |> Enum.sort(), Map.drop(metadata, [:telemetry_span_context, :stacktrace])})
end, nil)
`

async function run(source: string): Promise<string> {
  const natives = [...createSchemaModules(createEctoSession()), createTelemetryModule([])]
  const ran = await runElixir(ATTACH + source, { natives })
  return ran.output + (ran.error === undefined ? '' : `** (${ran.error.module}) ${ran.error.message}`)
}

it('span/3: an event before, one after', async () => {
  expect(await run('IO.inspect(:telemetry.span([:job], %{id: 1}, fn -> {:result, %{size: 3}, %{id: 2}} end))')).toBe(
    '{:start, [:monotonic_time, :system_time], %{id: 1}}\n{:stop, [:duration, :monotonic_time, :size], %{id: 2}}\n:result\n',
  )
})

it('span/3: what is raised is an event, and goes on', async () => {
  expect(await run('try do :telemetry.span([:job], %{id: 1}, fn -> throw(:over) end) catch value -> IO.inspect(value) end')).toBe(
    '{:start, [:monotonic_time, :system_time], %{id: 1}}\n{:exception, [:duration, :monotonic_time],\n %{id: 1, kind: :throw, reason: :over}}\n:over\n',
  )
})
