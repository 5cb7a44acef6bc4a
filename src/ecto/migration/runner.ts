import { inspectTerm } from '#ecto/inspect-term.ts'
import { rawStatement } from '#ecto/repo/compile-statement.ts'
import type { RepoContext } from '#ecto/repo/repo-context.ts'
import { rowsOrRaise, runCompiled } from '#ecto/repo/run-statement.ts'
import { type Atom, atom, moduleAtom } from '#terms/atom.ts'
import { apply, call, type Effect } from '#terms/effect.ts'
import { Fun } from '#terms/fun.ts'
import type { ElixirMap } from '#terms/map.ts'
import type { Pid } from '#terms/pid.ts'
import type { Term } from '#terms/term.ts'
import { raise } from '#terms/thrown.ts'
import type { ColumnChange, Command } from './command.ts'
import { commandText } from './command-text.ts'
import { compileDdlStatements } from './compile-ddl.ts'
import { reverse } from './reverse.ts'
import { toDdl } from './to-ddl.ts'

/** A migration that is running: what it has queued, and which way it goes. */
export interface Runner {
  readonly context: RepoContext
  readonly repo: Atom
  readonly prefix: Term
  /** The repository's configuration: `:migration_primary_key`, `:migration_timestamps` … are defaults of commands. */
  readonly config: Term
  /** `forward` or `backward`: whether commands are reversed. */
  readonly direction: 'forward' | 'backward'
  /** What `direction/0` answers. */
  readonly migratorDirection: 'up' | 'down'
  /** A Logger level, or false. */
  readonly log: Term
  readonly queue: Command[]
  /** The table whose block is running. */
  block: { readonly command: 'create' | 'createIfNotExists' | 'alter'; readonly table: ElixirMap; readonly columns: ColumnChange[] } | null
}

/** Queues a command; raises Ecto.MigrationError inside of a `create` or `alter` block. */
export function queueCommand(runner: Runner, command: Command): void {
  if (runner.block !== null) raise('Ecto.MigrationError', { message: 'cannot execute nested commands' })
  if (runner.direction === 'forward') runner.queue.push(command)
  else runner.queue.unshift(command)
}

/** Adds a column's change to the block that is running. */
export function addColumnChange(runner: Runner, change: ColumnChange): void {
  if (runner.block === null) raise('Ecto.MigrationError', { message: 'cannot execute command outside of block' })
  else runner.block.columns.push(change)
}

/** Runs what is queued; each command is reversed when its turn comes and the migration goes backward. */
export function* flush(runner: Runner): Effect<void> {
  for (const command of runner.queue.splice(0)) yield* execute(runner, runner.direction === 'backward' ? yield* reversed(command) : command)
}

function* reversed(command: Command): Effect<Command> {
  const opposite = reverse(command)
  if (opposite !== undefined) return opposite
  const message = `cannot reverse migration command: ${yield* commandText(command)}. You will need to explicitly define up/0 and down/0 in your migration`
  return raise('Ecto.MigrationError', { message })
}

function* execute(runner: Runner, command: Command): Effect<void> {
  if (command.kind === 'execute' && command.up instanceof Fun) {
    yield call(command.up, [])
    return
  }
  yield* logAt(runner.log, yield* commandText(command))
  if (command.kind === 'execute' && typeof command.up === 'string') return yield* executeSql(runner, command.up)
  for (const statement of yield* compileDdlStatements(runner.context, toDdl(command)))
    rowsOrRaise(yield* runCompiled(runner.context, statement, null))
}

function* executeSql({ context }: Runner, sql: string): Effect<void> {
  rowsOrRaise(yield* runCompiled(context, rawStatement(context, sql, []), null))
}

/** Writes a line to the log at a level; `true` stands for `:info`, and false for no line. */
export function* logAt(level: Term, line: string): Effect<void> {
  if (level === false || level === null) return
  const logger = moduleAtom('Logger')
  if ((yield { kind: 'exported', module: logger, name: 'bare_log', arity: 2 }) !== true) return
  yield apply(logger, 'bare_log', [level === true ? atom('info') : level, line])
}

/** The runner of the calling process; raises RuntimeError when it runs no migration. */
export function* currentRunner(runners: ReadonlyMap<number, Runner>): Effect<Runner> {
  const pid = (yield { kind: 'self' }) as Pid
  const runner = runners.get(pid.id)
  return runner ?? raise('RuntimeError', { message: `could not find migration runner process for ${yield* inspectTerm(pid)}` })
}
