import { createEctoSession } from '#bindings/ecto-session.ts'
import { createQueryModules } from '#bindings/query/query-modules.ts'
import { createSchemaModules } from '#bindings/schema/schema-modules.ts'
import { runElixir } from '#elixir/testing/run.ts'

/** Runs Elixir source that uses schemas, changesets and queries, without a database; answers what it printed, or the error. */
export async function runEcto(source: string): Promise<string> {
  const session = createEctoSession()
  const run = await runElixir(source, { natives: [...createQueryModules(session), ...createSchemaModules(session)] })
  if (run.error === undefined) return run.output
  return `${run.output}** (${run.error.module}) ${run.error.message}\n${run.diagnostics}`
}
