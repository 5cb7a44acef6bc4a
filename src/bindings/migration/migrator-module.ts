import { raiseNoFunction } from '#bindings/repo/no-function.ts'
import { mergeKeywords, openContext } from '#bindings/repo/open-context.ts'
import type { RepoState } from '#bindings/repo/repo-state.ts'
import { inspectTerm } from '#ecto/inspect-term.ts'
import { type Migrator, migrate } from '#ecto/migration/migrate.ts'
import { logAt, type Runner } from '#ecto/migration/runner.ts'
import { ensureVersionsTable, locked, migratedVersions, versionsTable } from '#ecto/migration/schema-migrations.ts'
import { effect, type NativeModule, pure } from '#elixir/native.ts'
import { Atom, atom, moduleAtom } from '#terms/atom.ts'
import { compareTerms } from '#terms/compare.ts'
import { apply, call, type Effect } from '#terms/effect.ts'
import { strictEqual } from '#terms/equal.ts'
import { Fun } from '#terms/fun.ts'
import { keyword, keywordDelete, keywordGet } from '#terms/keyword.ts'
import { EMPTY_LIST, list, listFrom, listItems } from '#terms/list.ts'
import { mapFrom } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { raise, raiseArgument } from '#terms/thrown.ts'
import { Tuple, tuple } from '#terms/tuple.ts'

/** `Ecto.Migrator` */
export function createMigratorModule(state: RepoState, runners: Map<number, Runner>): NativeModule {
  const open = function* (repo: Atom, name: string, options: Term): Effect<Migrator> {
    const context = { ...(yield* openContext(state, repo, name, null, options)), caller: `Ecto.Migrator.${name}` }
    const config: Term = yield apply(repo, 'config', [])
    return { context, config, versions: versionsTable(context, config), runners }
  }
  const one = (direction: 'up' | 'down') =>
    effect(function* (repo: Atom, version: Term, module: Atom, options: Term = EMPTY_LIST): Effect<Term> {
      return yield* migrate(yield* open(repo, direction, options), direction, version, module)
    })
  const versions = effect(function* (repo: Atom, options: Term = EMPTY_LIST): Effect<Term> {
    return listFrom(yield* knownVersions(yield* open(repo, 'migrated_versions', options)))
  })
  const listed = effect(function* (repo: Atom, source: Term = EMPTY_LIST, options: Term = EMPTY_LIST): Effect<Term> {
    const known = yield* knownVersions(yield* open(repo, 'migrations', options))
    return listFrom(migrationStates(known, migrationsOf(source)))
  })
  const run = effect(function* (repo: Atom, source: Term, direction: Atom, options: Term): Effect<Term> {
    return yield* runPaused(yield* open(repo, 'run', options), source, direction.name === 'down' ? 'down' : 'up')
  })
  const withRepo = effect(function* (repo: Atom, fun: Term): Effect<Term> {
    if (!(fun instanceof Fun)) return raiseNoFunction(moduleAtom('Ecto.Migrator'), 'with_repo', 2)
    return tuple(atom('ok'), yield call(fun, [repo]), EMPTY_LIST)
  })
  const path = effect(function* (repo: Atom, directory: Term = 'migrations'): Effect<Term> {
    const config: Term = yield apply(repo, 'config', [])
    const name = repo.name.split('.').at(-1) ?? ''
    const priv = keywordGet(config, 'priv') ?? `priv/${yield apply(moduleAtom('Macro'), 'underscore', [name])}`
    return `${String(priv)}/${String(directory)}`
  })
  return {
    name: 'Ecto.Migrator',
    functions: {
      'up/3': one('up'),
      'up/4': one('up'),
      'down/3': one('down'),
      'down/4': one('down'),
      'migrated_versions/1': versions,
      'migrated_versions/2': versions,
      'migrations/1': listed,
      'migrations/2': listed,
      'migrations/3': listed,
      'run/3': effect(function* (repo: Atom, direction: Atom, options: Term): Effect<Term> {
        return yield* runPaused(yield* open(repo, 'run', options), EMPTY_LIST, direction.name === 'down' ? 'down' : 'up')
      }),
      'run/4': run,
      'migrations_path/1': path,
      'migrations_path/2': path,
      'child_spec/1': pure(childSpec),
      'start_link/1': effect(startLink),
      'with_repo/2': withRepo,
      'with_repo/3': withRepo,
    },
  }
}

/** `{Ecto.Migrator, repos: […]}` among the children of a supervisor. */
function childSpec(options: Term): Term {
  const module = moduleAtom('Ecto.Migrator')
  return mapFrom([
    [atom('id'), module],
    [atom('start'), tuple(module, atom('start_link'), list(options))],
  ])
}

/** Runs the pending migrations of each repository and keeps no process: `:ignore`. */
function* startLink(options: Term): Effect<Term> {
  const repos = keywordGet(options, 'repos')
  if (repos === undefined) return raise('KeyError', { key: atom('repos'), term: options, message: null })
  const given = mergeKeywords(keywordDelete(keywordDelete(options, 'repos'), 'skip'), keyword({ all: true }))
  if (keywordGet(options, 'skip') === true) return atom('ignore')
  for (const repo of listItems(repos) ?? []) yield apply(moduleAtom('Ecto.Migrator'), 'run', [repo, atom('up'), given])
  return atom('ignore')
}

function* knownVersions({ versions }: Migrator): Effect<Term[]> {
  yield* ensureVersionsTable(versions)
  return yield* locked(versions, true, () => migratedVersions(versions))
}

/** Migrations make their tables themselves: none are made for schemas meanwhile. */
function* runPaused(migrator: Migrator, source: Term, direction: 'up' | 'down'): Effect<Term> {
  const { autoTables } = migrator.context.session
  autoTables.paused++
  try {
    return yield* runAll(migrator, source, direction)
  } finally {
    autoTables.paused--
  }
}

/** The `{version, module}` pairs of a source of migrations, in their order. There are no files, so a directory has none. */
function migrationsOf(source: Term): Tuple[] {
  const pairs = (listItems(source) ?? []).filter((pair): pair is Tuple => pair instanceof Tuple && pair.items.length === 2)
  return pairs.sort(compareTerms)
}

function isKnown({ items }: Tuple, known: readonly Term[]): boolean {
  return known.some((version) => strictEqual(version, items[0] ?? null))
}

/** `{:up | :down, version, module}` of each migration, by version; one that ran and is not among them has no module. */
function migrationStates(known: readonly Term[], migrations: readonly Tuple[]): Term[] {
  const states = migrations.map((migration) => new Tuple([atom(isKnown(migration, known) ? 'up' : 'down'), ...migration.items]))
  const lost = known.filter((version) => !migrations.some((migration) => isKnown(migration, [version])))
  const all = [...states, ...lost.map((version) => tuple(atom('up'), version, '** FILE NOT FOUND **'))]
  return all.sort((a, b) => compareTerms(a.items[1] ?? null, b.items[1] ?? null))
}

/** `run(repo, [{version, module}], direction, all: true | step: n | to: version | to_exclusive: version)`: the versions that were migrated. */
function* runAll(migrator: Migrator, source: Term, direction: 'up' | 'down'): Effect<Term> {
  const { context } = migrator
  const known = yield* knownVersions(migrator)
  const pending = migrationsOf(source).filter((migration) => isKnown(migration, known) === (direction === 'down'))
  const done: Term[] = []
  const all = chosen(direction === 'up' ? pending : pending.reverse(), context.options, direction)
  yield* requireMigrations(all)
  if (all.length === 0) yield* logAt(keywordGet(context.options, 'log') ?? atom('info'), `Migrations already ${direction}`)
  for (const { items } of all) {
    const [version = null, module = null] = items
    if (module instanceof Atom) yield* migrate(migrator, direction, version, module, true)
    done.push(version)
  }
  return listFrom(done)
}

/** Raises Ecto.MigrationError for a version or a module given twice, and for a module that is no migration. */
function* requireMigrations(pending: readonly Tuple[]): Effect<void> {
  for (const [index, { items }] of pending.entries()) {
    const [version = null, module = null] = items
    const later = pending.slice(index + 1)
    for (const [name, value, at] of [
      ['version', version, 0],
      ['name', module, 1],
    ] as const) {
      if (!later.some((other) => strictEqual(other.items[at] ?? null, value))) continue
      const shown = value instanceof Atom ? value.name : yield* inspectTerm(value)
      raise('Ecto.MigrationError', { message: `migrations can't be executed, migration ${name} ${shown} is duplicated` })
    }
  }
  for (const { items } of pending) {
    const module = items[1] ?? null
    const known = module instanceof Atom && (yield { kind: 'exported', module, name: '__migration__', arity: 0 }) === true
    if (!known) raise('Ecto.MigrationError', { message: `module ${yield* inspectTerm(module)} is not an Ecto.Migration` })
  }
}

function chosen(pending: readonly Tuple[], options: Term, direction: 'up' | 'down'): readonly Tuple[] {
  const [step, to, toExclusive] = ['step', 'to', 'to_exclusive'].map((name) => keywordGet(options, name))
  const sign = direction === 'up' ? 1 : -1
  if (typeof step === 'number') return pending.slice(0, step)
  if (to !== undefined) return pending.filter(({ items }) => sign * compareTerms(items[0] ?? null, to) <= 0)
  if (toExclusive !== undefined) return pending.filter(({ items }) => sign * compareTerms(items[0] ?? null, toExclusive) < 0)
  if (keywordGet(options, 'all') === true) return pending
  return raiseArgument('expected one of :all, :to, :to_exclusive, or :step strategies')
}
