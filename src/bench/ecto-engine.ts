import { createEctoSession } from '#bindings/ecto-session.ts'
import { createQueryModules } from '#bindings/query/query-modules.ts'
import { createRepos } from '#bindings/repo/repo-modules.ts'
import { createSchemaModules } from '#bindings/schema/schema-modules.ts'
import { createDriver } from '#drivers/sqljs/driver.ts'
import type { SqlJsEngine } from '#drivers/sqljs/engine.ts'
import { createEvaluator, type EvaluatorState } from '#elixir/expander/evaluate.ts'
import { compilerModules } from '#elixir/expander/natives/native-modules.ts'
import { parse } from '#elixir/parser/parse.ts'
import { completeNative } from '#elixir/stdlib/complete-native.ts'
import { standardLibrary } from '#elixir/stdlib/registry.ts'
import { VirtualMachine } from '#elixir/vm/machine.ts'
import type { Effect } from '#terms/effect.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import type { Term } from '#terms/term.ts'

/** Elixir and Ecto on an empty database, without the page's event log. */
export interface EctoEngine {
  /** Runs a source to its end on top of what ran before; answers its value as it prints. */
  run(source: string): Promise<string>
}

/** Starts a `Repo`. */
export async function createEctoEngine(engine: SqlJsEngine): Promise<EctoEngine> {
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
  let state: EvaluatorState = evaluator.initialState('bench.exs')

  async function complete(work: Effect<Term>): Promise<Term> {
    const outcome = await machine.start(work).finish()
    if (outcome.kind === 'value') return outcome.value
    throw new Error(outcome.kind === 'thrown' ? inspect(outcome.thrown.reason) : 'stopped')
  }

  function* evaluate(forms: readonly Term[]): Effect<Term> {
    let value: Term = null
    for (const form of forms) {
      const evaluated = yield* evaluator.evaluateForm(form, state)
      state = evaluated.state
      value = evaluated.value
    }
    return value
  }

  function* start(): Effect<Term> {
    yield* repos.start()
    return null
  }

  await complete(start())
  return {
    async run(source) {
      const parsed = parse(source, { file: 'bench.exs' })
      if (parsed.kind === 'error') throw new Error(JSON.stringify(parsed.error))
      return inspect(await complete(evaluate(parsed.forms)))
    },
  }
}
