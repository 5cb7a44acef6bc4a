import { inspectTerm } from '#ecto/inspect-term.ts'
import { rawStatement } from '#ecto/repo/compile-statement.ts'
import type { RepoContext } from '#ecto/repo/repo-context.ts'
import { rowsOrRaise, runCompiled } from '#ecto/repo/run-statement.ts'
import { type Atom, atom, moduleAtom } from '#terms/atom.ts'
import { apply, call, type Effect } from '#terms/effect.ts'
import { Fun } from '#terms/fun.ts'
import { isList, listItems } from '#terms/list.ts'
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

/** Runs what is queued, reversed when the migration goes backward. */
export function* flush(runner: Runner): Effect<void> {
  const commands = runner.queue.splice(0)
  const reversed = runner.direction === 'backward' ? yield* reverseAll(commands) : commands
  for (const command of reversed) yield* execute(runner, command)
}

function* reverseAll(commands: readonly Command[]): Effect<Command[]> {
  const reversed: Command[] = []
  for (const command of commands) {
    const opposite = reverse(command)
    if (opposite === undefined) {
      const message = `cannot reverse migration command: ${yield* commandText(command)}. You will need to explicitly define up/0 and down/0 in your migration`
      return raise('Ecto.MigrationError', { message })
    }
    reversed.push(opposite)
  }
  return reversed
}

function* execute(runner: Runner, command: Command): Effect<void> {
  yield* logAt(runner.log, yield* commandText(command))
  if (command.kind !== 'execute') {
    for (const statement of yield* compileDdlStatements(runner.context, toDdl(command)))
      rowsOrRaise(yield* runCompiled(runner.context, statement, null))
    return
  }
  if (command.up instanceof Fun) yield call(command.up, [])
  else for (const sql of isList(command.up) ? (listItems(command.up) ?? []) : [command.up]) yield* executeSql(runner, sql)
}

function* executeSql(runner: Runner, sql: Term): Effect<void> {
  const text = typeof sql === 'string' ? sql : yield* inspectTerm(sql)
  rowsOrRaise(yield* runCompiled(runner.context, rawStatement(runner.context, text, []), null))
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
