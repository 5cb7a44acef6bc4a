import { inspectTerm } from '#ecto/inspect-term.ts'
import type { RepoContext } from '#ecto/repo/repo-context.ts'
import { runTransaction } from '#ecto/repo/transaction.ts'
import { type Atom, atom } from '#terms/atom.ts'
import { compareTerms } from '#terms/compare.ts'
import { apply, type Effect } from '#terms/effect.ts'
import { strictEqual } from '#terms/equal.ts'
import { keywordGet } from '#terms/keyword.ts'
import type { Pid } from '#terms/pid.ts'
import type { Term } from '#terms/term.ts'
import { exception, raise, Thrown } from '#terms/thrown.ts'
import { flush, logAt, type Runner } from './runner.ts'
import { deleteVersion, ensureVersionsTable, insertVersion, locked, migratedVersions, type VersionsTable } from './schema-migrations.ts'

/** What migrating works with: the repository, and the runners of the session by process. */
export interface Migrator {
  readonly context: RepoContext
  /** The repository's configuration. */
  readonly config: Term
  readonly versions: VersionsTable
  readonly runners: Map<number, Runner>
}

/** Migrates one version up or down: `:ok`, `:already_up` or `:already_down`. `skipTable`: the table of versions is known to be there. */
export function* migrate(migrator: Migrator, direction: 'up' | 'down', version: Term, module: Atom, skipTable = false): Effect<Term> {
  const { autoTables } = migrator.context.session
  autoTables.paused++
  try {
    return yield* migrateVersion(migrator, direction, version, module, skipTable)
  } finally {
    autoTables.paused--
  }
}

function* migrateVersion(migrator: Migrator, direction: 'up' | 'down', version: Term, module: Atom, skipTable: boolean): Effect<Term> {
  const { context, versions } = migrator
  const settings = yield apply(module, '__migration__', [])
  if (!skipTable) yield* ensureVersionsTable(versions)
  return yield* locked(versions, keywordGet(settings, 'disable_migration_lock') !== true, function* () {
    const migrated = yield* migratedVersions(versions)
    const known = migrated.some((other) => strictEqual(other, version))
    if (known === (direction === 'up')) return atom(`already_${direction}`)
    yield* runMigration(migrator, direction, version, module, settings)
    if (direction === 'up') yield* tellOrder(context, version, migrated)
    return atom('ok')
  })
}

/** Warns when a later version had run before, or raises when `:strict_version_order` is set. */
function* tellOrder({ options }: RepoContext, version: Term, versions: readonly Term[]): Effect<void> {
  const latest = versions.reduce<Term>((last, other) => (compareTerms(other, last) > 0 ? other : last), version)
  if (strictEqual(latest, version)) return
  const [own, last] = [yield* inspectTerm(version), yield* inspectTerm(latest)]
  const message = `You are running migration ${own} but an older migration with version ${last} has already run.

This can be an issue if you have already ran ${last} in production because a new deployment may migrate ${own} but a rollback command would revert ${last} instead of ${own}.

If this can be an issue, we recommend to rollback ${own} and change it to a version later than ${last}.
`
  if (keywordGet(options, 'strict_version_order') === true) return raise('Ecto.MigrationError', { message })
  yield* logAt(atom('warning'), message)
}

function* runMigration(migrator: Migrator, direction: 'up' | 'down', version: Term, module: Atom, settings: Term): Effect<void> {
  const { context, versions } = migrator
  const missing: { error?: Thrown } = {}
  const work = function* (): Effect<Term> {
    if (!(yield* attempt(migrator, direction, version, module))) missing.error = yield* noFunction(module, direction)
    if (direction === 'up') yield* insertVersion(versions, version)
    else yield* deleteVersion(versions, version)
    return null
  }
  if (keywordGet(settings, 'disable_ddl_transaction') === true) yield* work()
  else {
    const result = yield* runTransaction(context, work)
    if (result.kind === 'rollback') raise('MatchError', { term: result.reason })
  }
  if (missing.error !== undefined) throw missing.error
}

/** Runs `up/0` or `down/0`, or else `change/0` that way; false when the migration has neither. */
function* attempt(migrator: Migrator, direction: 'up' | 'down', version: Term, module: Atom): Effect<boolean> {
  if ((yield { kind: 'exported', module, name: direction, arity: 0 }) === true) {
    yield* runFunction(migrator, direction, { version, module, name: direction, direction: 'forward' })
    return true
  }
  if ((yield { kind: 'exported', module, name: 'change', arity: 0 }) !== true) return false
  yield* runFunction(migrator, direction, { version, module, name: 'change', direction: direction === 'up' ? 'forward' : 'backward' })
  return true
}

/** A migration's function, and which way it goes. */
interface MigrationFunction {
  readonly version: Term
  readonly module: Atom
  readonly name: string
  readonly direction: Runner['direction']
}

function* runFunction({ context, config, runners }: Migrator, migratorDirection: 'up' | 'down', fun: MigrationFunction): Effect<void> {
  const { module, name, direction } = fun
  const pid = (yield { kind: 'self' }) as Pid
  const before = runners.get(pid.id)
  const level = keywordGet(context.options, 'log') ?? atom('info')
  const runner: Runner = {
    context,
    repo: context.repo,
    prefix: keywordGet(context.options, 'prefix') ?? keywordGet(config, 'migration_default_prefix') ?? null,
    config,
    direction,
    migratorDirection,
    log: level,
    queue: [],
    block: null,
  }
  runners.set(pid.id, runner)
  try {
    const version = yield* inspectTerm(fun.version)
    yield* logAt(level, `== Running ${version} ${yield* inspectTerm(module)}.${name}/0 ${direction}`)
    for (const callback of ['before', name, 'after']) yield* callWhenThere(module, callback, callback === name)
    yield* flush(runner)
    yield* logAt(level, `== Migrated ${version} in 0.0s`)
  } finally {
    if (before === undefined) runners.delete(pid.id)
    else runners.set(pid.id, before)
  }
}

/** `after_begin/0` and `before_commit/0` are optional; the function itself was found. */
function* callWhenThere(module: Atom, name: string, found: boolean): Effect<void> {
  if (found) yield apply(module, name, [])
  const callback = name === 'before' ? 'after_begin' : 'before_commit'
  if (!found && (yield { kind: 'exported', module, name: callback, arity: 0 }) === true) yield apply(module, callback, [])
}

function* noFunction(module: Atom, direction: 'up' | 'down'): Effect<Thrown> {
  const message = `${yield* inspectTerm(module)} does not implement a \`${direction}/0\` or \`change/0\` function`
  return new Thrown('error', exception('Ecto.MigrationError', { message }))
}
