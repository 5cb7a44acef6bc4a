import { createEctoSession } from '#bindings/ecto-session.ts'
import { createQueryModules } from '#bindings/query/query-modules.ts'
import { createRepos } from '#bindings/repo/repo-modules.ts'
import { createSchemaModules } from '#bindings/schema/schema-modules.ts'
import { createDriver } from '#drivers/sqljs/driver.ts'
import type { SqlJsEngine } from '#drivers/sqljs/engine.ts'
import { type BenchProgram, createBenchProgram } from '#elixir/bench/bench-program.ts'
import { createEvaluator } from '#elixir/expander/evaluate.ts'
import { compilerModules } from '#elixir/expander/natives/native-modules.ts'
import { completeNative } from '#elixir/stdlib/complete-native.ts'
import { standardLibrary } from '#elixir/stdlib/registry.ts'
import { VirtualMachine } from '#elixir/vm/machine.ts'
import type { Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'

/** Elixir and Ecto on an empty database, without the page's event log: a `Repo` that is started. */
export async function createEctoEngine(engine: SqlJsEngine): Promise<BenchProgram> {
  const session = createEctoSession()
  const repos = createRepos(session, { driver: createDriver(engine), adapter: 'sqlite', strict: true, autoTables: false })
  const machine = new VirtualMachine({
    natives: [
      ...standardLibrary,
      ...compilerModules(() => evaluator),
      ...createSchemaModules(session),
      ...createQueryModules(session),
      ...repos.modules.map(completeNative),
    ],
  })
  const evaluator = createEvaluator(machine, { file: 'bench.exs' })
  const program = createBenchProgram(machine, evaluator)

  function* start(): Effect<Term> {
    yield* repos.start()
    return null
  }

  await program.complete(start())
  return program
}
