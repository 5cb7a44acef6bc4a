import { callRemote, doBlock, setAttribute } from '#bindings/quoted.ts'
import { mergeKeywords } from '#bindings/repo/open-context.ts'
import { withLine } from '#bindings/with-line.ts'
import type { ColumnChange, Command } from '#ecto/migration/command.ts'
import { addColumnChange, currentRunner, flush, queueCommand, type Runner } from '#ecto/migration/runner.ts'
import { raiseNoClause } from '#ecto/repo/no-clause.ts'
import { quotedBlock, quotedCall, quotedVariable } from '#elixir/expander/quoted.ts'
import { effect, type NativeFunction, type NativeMacro, type NativeModule, pure } from '#elixir/native.ts'
import { Atom, atom, moduleAtom } from '#terms/atom.ts'
import { answer, apply, type Effect } from '#terms/effect.ts'
import { Fun } from '#terms/fun.ts'
import { keyword, keywordDelete, keywordGet } from '#terms/keyword.ts'
import { EMPTY_LIST, isList, listFrom } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapGet, mapPut } from '#terms/map-operations.ts'
import { isStruct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { raise, raiseArgument } from '#terms/thrown.ts'
import { tuple } from '#terms/tuple.ts'
import { buildConstraint, buildIndex, buildReference, buildTable } from './build-structs.ts'
import { checkColumn } from './check-column.ts'

type Runners = ReadonlyMap<number, Runner>

/** `Ecto.Migration` */
export function createMigrationModule(runners: Runners): NativeModule {
  return {
    name: 'Ecto.Migration',
    functions: { ...structFunctions(runners), ...commandFunctions(runners), ...columnFunctions(runners), ...runnerFunctions(runners) },
    macros: {
      '__using__/1': useMigration,
      '__before_compile__/1': beforeCompile,
      'create/2': blockMacro('create'),
      'create_if_not_exists/2': blockMacro('createIfNotExists'),
      'alter/2': blockMacro('alter'),
      'flush/0': (env) => answer(withLine(callRemote('Ecto.Migration', '__flush__', [env.module]), env.line)),
    },
  }
}

const MIGRATION = moduleAtom('Ecto.Migration')

const useMigration: NativeMacro = (env) => {
  const code = quotedBlock([
    quotedCall('import', [MIGRATION]),
    setAttribute('disable_ddl_transaction', false),
    setAttribute('disable_migration_lock', false),
    setAttribute('before_compile', MIGRATION),
  ])
  return answer(withLine(code, env.line))
}

const beforeCompile: NativeMacro = (env) => {
  const settings = ['disable_ddl_transaction', 'disable_migration_lock'].map((name) => tuple(atom(name), env.attribute(name) ?? false))
  return answer(quotedCall('def', [quotedCall('__migration__', []), doBlock(listFrom(settings))]))
}

/** `create table(:x) do … end`: the columns are collected while the block runs. */
function blockMacro(command: string): NativeMacro {
  return (env, object, body) => {
    const table = quotedVariable('table', MIGRATION)
    const code = quotedBlock([
      quotedCall('=', [table, object ?? null]),
      callRemote('Ecto.Migration', '__start__', [atom(command), table]),
      keywordGet(body ?? null, 'do') ?? null,
      callRemote('Ecto.Migration', '__end__', []),
      table,
    ])
    return answer(withLine(code, env.line))
  }
}

function structFunctions(runners: Runners): Record<string, NativeFunction> {
  const unique = (table: Term, columns: Term, options: Term = EMPTY_LIST): Term =>
    buildIndex(table, columns, mergeKeywords(keyword({ unique: true }), options))
  return {
    'table/1': pure((name: Term) => buildTable(name, EMPTY_LIST)),
    'table/2': pure(buildTable),
    'index/2': pure((table: Term, columns: Term) => buildIndex(table, columns, EMPTY_LIST)),
    'index/3': pure(buildIndex),
    'unique_index/2': pure((table: Term, columns: Term) => unique(table, columns)),
    'unique_index/3': pure(unique),
    'constraint/2': pure((table: Term, name: Term) => buildConstraint(table, name, EMPTY_LIST)),
    'constraint/3': pure(buildConstraint),
    'references/1': effect(function* (table: Term): Effect<Term> {
      return yield* buildReference(table, foreignKeyDefaults(yield* currentRunner(runners)))
    }),
    'references/2': effect(function* (table: Term, options: Term): Effect<Term> {
      return yield* buildReference(table, foreignKeyDefaults(yield* currentRunner(runners)), options)
    }),
    'fragment/1': pure((sql: Term) => tuple(atom('fragment'), sql)),
    '__start__/2': effect(function* (command: Atom, table: Term): Effect<Term> {
      return startBlock(yield* currentRunner(runners), command.name as 'create' | 'createIfNotExists' | 'alter', table)
    }),
    '__end__/0': effect(function* (): Effect<Term> {
      return endBlock(yield* currentRunner(runners))
    }),
  }
}

function startBlock(runner: Runner, command: 'create' | 'createIfNotExists' | 'alter', given: Term): Term {
  if (!isObject(given) || !isStruct(given, 'Ecto.Migration.Table')) return raise('MatchError', { term: given })
  const table = withPrefix(runner, given)
  if (runner.block !== null) queueCommand(runner, { kind: 'alter', table, columns: [] })
  runner.block = { command, table, columns: command === 'alter' ? [] : primaryKey(runner, table) }
  return atom('ok')
}

function endBlock(runner: Runner): Term {
  const { block: ended } = runner
  runner.block = null
  if (ended === null) return atom('ok')
  const { command, table, columns } = ended
  if (command === 'alter') queueCommand(runner, { kind: 'alter', table, columns })
  else queueCommand(runner, { kind: 'create', object: table, columns, ifNotExists: command === 'createIfNotExists' })
  return atom('ok')
}

/** The migrator's prefix holds for what has none of its own; Ecto.MigrationError for what has another one. */
function withPrefix(runner: Runner, object: ElixirMap): ElixirMap {
  const own = mapGet(object, atom('prefix')) ?? null
  if (own === null) return mapPut(object, atom('prefix'), runner.prefix)
  if (runner.prefix === null || prefixText(own) === prefixText(runner.prefix)) return object
  return raise('Ecto.MigrationError', {
    message: `the :prefix option \`${prefixText(own)}\` does not match the migrator prefix \`${prefixText(runner.prefix)}\``,
  })
}

function prefixText(prefix: Term): string {
  return prefix instanceof Atom ? prefix.name : String(prefix)
}

/** The key that a table gets by itself: `id`, or what `primary_key: [name: …, type: …]` says, here or as the repository's default. */
function primaryKey(runner: Runner, table: ElixirMap): ColumnChange[] {
  const own = mapGet(table, atom('primary_key')) ?? null
  const option = own === true ? (keywordGet(runner.config, 'migration_primary_key') ?? true) : own
  if (option === false) return []
  if (option !== true && !isList(option)) raiseArgument(':primary_key option must be either a boolean or a keyword list of options')
  const given = option === true ? EMPTY_LIST : option
  const rest = keywordDelete(keywordDelete(given, 'name'), 'type')
  const options = mergeKeywords(rest, keyword({ primary_key: true }))
  return [{ kind: 'add', name: keywordGet(given, 'name') ?? atom('id'), type: keywordGet(given, 'type') ?? atom('bigserial'), options }]
}

/** What references are like unless they say otherwise: of the type of the repository's primary keys, or as it says of foreign keys. */
function foreignKeyDefaults({ config }: Runner): Term {
  const type = keywordGet(keywordGet(config, 'migration_primary_key') ?? EMPTY_LIST, 'type')
  return mergeKeywords(type === undefined ? EMPTY_LIST : keyword({ type }), keywordGet(config, 'migration_foreign_key') ?? EMPTY_LIST)
}

function commandFunctions(runners: Runners): Record<string, NativeFunction> {
  const queue = (build: (runner: Runner, ...args: Term[]) => Command) =>
    effect(function* (...args: Term[]): Effect<Term> {
      const runner = yield* currentRunner(runners)
      queueCommand(runner, build(runner, ...args))
      return args[0] ?? null
    })
  const create = (ifNotExists: boolean) =>
    queue((runner, object) => {
      if (!isObject(object)) return raiseNoClause('Ecto.Migration', ifNotExists ? 'create_if_not_exists' : 'create', 1)
      const prefixed = withPrefix(runner, object as ElixirMap)
      if (isStruct(prefixed, 'Ecto.Migration.Constraint')) checkConstraint(prefixed)
      const columns = isStruct(prefixed, 'Ecto.Migration.Table') ? primaryKey(runner, prefixed) : []
      return { kind: 'create', object: prefixed, columns, ifNotExists }
    })
  const drop = (ifExists: boolean) =>
    queue((runner, object, options = EMPTY_LIST) => {
      if (!(object instanceof ElixirMap) || !isList(options))
        return raiseNoClause('Ecto.Migration', ifExists ? 'drop_if_exists' : 'drop', 2)
      const mode = keywordGet(options, 'mode') === atom('cascade') ? 'cascade' : 'restrict'
      return { kind: 'drop', object: withPrefix(runner, object as ElixirMap), ifExists, mode }
    })
  return {
    'create/1': create(false),
    'create_if_not_exists/1': create(true),
    'drop/1': drop(false),
    'drop/2': drop(false),
    'drop_if_exists/1': drop(true),
    'drop_if_exists/2': drop(true),
    'rename/2': queue((runner, object, options) =>
      isObject(object) ? rename(runner, object, options ?? EMPTY_LIST) : raiseNoClause('Ecto.Migration', 'rename', 2),
    ),
    'rename/3': queue((runner, table, from, options) => {
      const to = keywordGet(options ?? EMPTY_LIST, 'to') ?? null
      if (!(isObject(table) && from instanceof Atom && to instanceof Atom)) return raiseNoClause('Ecto.Migration', 'rename', 3)
      return { kind: 'renameColumn', table: withPrefix(runner, table as ElixirMap), from: from ?? null, to }
    }),
    'execute_file/1': executeFile(runners),
    'execute_file/2': executeFile(runners),
    'execute/1': queue((_runner, up) => ({ kind: 'execute', up: requireCommand(up, 1), down: undefined })),
    'execute/2': queue((_runner, up, down) => ({ kind: 'execute', up: requireCommand(up, 2), down: requireCommand(down, 2) })),
  }
}

/** `execute_file`: the SQL of one file to migrate, of another to go back. */
function executeFile(runners: Runners): NativeFunction {
  return effect(function* (up: Term, down?: Term): Effect<Term> {
    const read = (path: Term) => apply(moduleAtom('File'), 'read!', [path])
    const command: Command = { kind: 'execute', up: yield read(up), down: down === undefined ? undefined : yield read(down) }
    queueCommand(yield* currentRunner(runners), command)
    return atom('ok')
  })
}

function isObject(object: Term | undefined): object is ElixirMap {
  return object !== undefined && ['Table', 'Index', 'Constraint'].some((name) => isStruct(object, `Ecto.Migration.${name}`))
}

/** What `execute` takes: SQL, a function of no arguments, or a list. */
function requireCommand(command: Term | undefined, arity: number): Term {
  if (typeof command === 'string' || (command instanceof Fun && command.arity === 0)) return command
  if (command !== undefined && isList(command)) return command
  return raiseNoClause('Ecto.Migration', 'execute', arity)
}

function rename(runner: Runner, object: ElixirMap, options: Term): Command {
  const to = keywordGet(options, 'to') ?? null
  if (isStruct(object, 'Ecto.Migration.Index')) return { kind: 'renameIndex', index: withPrefix(runner, object), to }
  if (!isStruct(to, 'Ecto.Migration.Table')) return raiseNoClause('Ecto.Migration', 'rename', 2)
  return { kind: 'renameTable', from: withPrefix(runner, object), to: withPrefix(runner, to as ElixirMap) }
}

function checkConstraint(constraint: ElixirMap): void {
  const given = ['check', 'exclude'].filter((name) => (mapGet(constraint, atom(name)) ?? null) !== null)
  if (given.length === 0) raiseArgument('a constraint must have either a check or exclude option')
  if (given.length === 2) raiseArgument('a constraint must not have both check and exclude options')
}

const COLUMN_FUNCTIONS = {
  add: 'add',
  addIfNotExists: 'add_if_not_exists',
  modify: 'modify',
  remove: 'remove',
  removeIfExists: 'remove_if_exists',
} as const

function columnFunctions(runners: Runners): Record<string, NativeFunction> {
  const change = (kind: ColumnChange['kind'], checked: boolean) =>
    effect(function* (name: Term, type: Term | undefined, options: Term = EMPTY_LIST): Effect<Term> {
      if (!(name instanceof Atom) || !isList(options)) raiseNoClause('Ecto.Migration', COLUMN_FUNCTIONS[kind], type === undefined ? 1 : 3)
      if (checked || type !== undefined) yield* checkColumn(name, type ?? null, options)
      addColumnChange(yield* currentRunner(runners), { kind, name, type, options })
      return atom('ok')
    })
  return {
    'add/2': change('add', true),
    'add/3': change('add', true),
    'add_if_not_exists/2': change('addIfNotExists', true),
    'add_if_not_exists/3': change('addIfNotExists', true),
    'modify/2': change('modify', true),
    'modify/3': change('modify', true),
    'remove/1': change('remove', false),
    'remove/2': change('remove', true),
    'remove/3': change('remove', true),
    'remove_if_exists/1': change('removeIfExists', false),
    'remove_if_exists/2': change('removeIfExists', true),
    'timestamps/0': effect(function* (): Effect<Term> {
      return addTimestamps(yield* currentRunner(runners), EMPTY_LIST)
    }),
    'timestamps/1': effect(function* (options: Term): Effect<Term> {
      return addTimestamps(yield* currentRunner(runners), options)
    }),
  }
}

function addTimestamps(runner: Runner, own: Term): Term {
  if (!isList(own)) return raiseNoClause('Ecto.Migration', 'timestamps', 1)
  const given = mergeKeywords(keywordGet(runner.config, 'migration_timestamps') ?? EMPTY_LIST, own)
  const options = keywordGet(given, 'null') === undefined ? mergeKeywords(given, keyword({ null: false })) : given
  const type = keywordGet(options, 'type') ?? atom('naive_datetime')
  const rest = ['type', 'inserted_at', 'updated_at', 'inserted_at_opts', 'updated_at_opts'].reduce(keywordDelete, options)
  for (const field of ['inserted_at', 'updated_at']) {
    const name = keywordGet(options, field) ?? atom(field)
    const more = keywordGet(options, `${field}_opts`) ?? EMPTY_LIST
    if (name !== false) addColumnChange(runner, { kind: 'add', name, type, options: mergeKeywords(rest, more) })
  }
  return atom('ok')
}

function* definesDown(module: Term): Effect<boolean> {
  return module instanceof Atom && (yield { kind: 'exported', module, name: 'down', arity: 0 }) === true
}

function runnerFunctions(runners: Runners): Record<string, NativeFunction> {
  const ask = (answer: (runner: Runner) => Term) =>
    effect(function* (): Effect<Term> {
      return answer(yield* currentRunner(runners))
    })
  return {
    '__flush__/1': effect(function* (module: Term): Effect<Term> {
      const runner = yield* currentRunner(runners)
      if (runner.migratorDirection === 'down' && !(yield* definesDown(module))) {
        return raise('RuntimeError', { message: 'calling flush() inside change when doing rollback is not supported.' })
      }
      yield* flush(runner)
      return atom('ok')
    }),
    'repo/0': ask((runner) => runner.repo),
    'prefix/0': ask((runner) => runner.prefix),
    'direction/0': ask((runner) => atom(runner.migratorDirection)),
  }
}
