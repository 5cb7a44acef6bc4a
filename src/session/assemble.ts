import { createEctoSession } from '#bindings/ecto-session.ts'
import { createLessonModule, type LessonRun } from '#bindings/lesson/lesson-module.ts'
import { createQueryModules } from '#bindings/query/query-modules.ts'
import { createRepos } from '#bindings/repo/repo-modules.ts'
import { createSchemaModules } from '#bindings/schema/schema-modules.ts'
import { createDriver } from '#drivers/sqljs/driver.ts'
import type { StatementReport } from '#ecto/repo/report.ts'
import { createEvaluator, type Evaluator } from '#elixir/expander/evaluate.ts'
import { compilerModules } from '#elixir/expander/natives/native-modules.ts'
import { completeNative } from '#elixir/stdlib/complete-native.ts'
import { createExUnit, type ExUnitRunner } from '#elixir/stdlib/exunit/exunit.ts'
import { createIexModules } from '#elixir/stdlib/iex/iex-modules.ts'
import { standardLibrary } from '#elixir/stdlib/registry.ts'
import { type MachineListener, VirtualMachine } from '#elixir/vm/machine.ts'
import type { Driver } from '#sql/driver.ts'
import { atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import type { EventLog } from './event-log.ts'
import { findDocs } from './find-docs.ts'
import type { CurrentForm } from './place.ts'
import type { StructFields } from './preview/fields.ts'
import type { PreviewContext } from './preview/preview.ts'
import { createRepoListener } from './repo-listener.ts'
import type { SessionOptions } from './session.ts'
import { withIndexes } from './wanted-indexes.ts'

/** The parts of one session, put together: a machine with all modules, an evaluator on it, a database. */
export interface Assembly {
  readonly machine: VirtualMachine
  readonly evaluator: Evaluator
  readonly driver: Driver
  readonly preview: PreviewContext
  readonly exunit: ExUnitRunner
  /** What must run before the first source: the Repo is started. */
  start(): Effect<void>
  /** Puts another database in the place of the session's. */
  startFrom(bytes: Uint8Array): void
  /** What must run after the sources: schemas that nothing has used get their tables. */
  finish(): Effect<void>
}

/** What the parts tell the session, and ask of it. */
export interface AssemblyHooks {
  readonly log: () => EventLog
  readonly form: CurrentForm
  readonly machine: MachineListener
  readonly lesson: () => LessonRun
  readonly onStatement: (report: StatementReport) => void
}

/** Puts a fresh session together. */
export function assemble(options: SessionOptions, hooks: AssemblyHooks): Assembly {
  const { adapter, strict, autoTables, indexes = [] } = options.options
  const driver = withIndexes(createDriver(options.engine, { reportsChanges: true }), indexes)
  const ecto = createEctoSession()
  const repos = createRepos(ecto, { driver, adapter, strict, autoTables })
  const exunit = createExUnit()
  const machine = new VirtualMachine({
    natives: [
      ...standardLibrary,
      ...compilerModules(() => evaluator),
      ...createSchemaModules(ecto),
      ...createQueryModules(ecto),
      ...[...repos.modules, ...exunit.modules, ...createIexModules(findDocs), createLessonModule(hooks.lesson)].map(completeNative),
    ],
    clock: options.clock,
    listener: hooks.machine,
  })
  const evaluator: Evaluator = createEvaluator(machine, { file: 'nofile' })
  const structFields = structFieldsOf(evaluator)
  const { form, onStatement } = hooks
  repos.state.listener = createRepoListener({ log: hooks.log, form, structFields, wantsPlans: true, onStatement })
  const { schemas, sqlite, postgres } = repos.state
  const preview: PreviewContext = { structFields, queries: { schemas, sqlite, postgres } }
  return {
    machine,
    driver,
    evaluator,
    preview,
    exunit,
    start: () => repos.start(),
    startFrom(bytes) {
      driver.replace(bytes)
      repos.forgetMadeTables()
    },
    finish: () => repos.createMissingTables(),
  }
}

/** The fields of the structs that this session has defined, in their order. */
function structFieldsOf(evaluator: Evaluator): StructFields {
  return (module) => evaluator.unit.structs.get(module.name)?.fields.map(([name]) => atom(name))
}
