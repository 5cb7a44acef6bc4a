import { inspectTerm } from '#ecto/inspect-term.ts'
import { addOperation, EMPTY_MULTI, joinMultis, multiToList } from '#ecto/multi/build.ts'
import { runFunction } from '#ecto/multi/functions.ts'
import { raiseNoClause } from '#ecto/repo/no-clause.ts'
import { actionOf, get, isChangeset, put } from '#ecto/repo/write/changeset-term.ts'
import { effect, type NativeFunction, type NativeModule, pure } from '#elixir/native.ts'
import { atom, isAtom, moduleAtom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import { Fun } from '#terms/fun.ts'
import { EMPTY_LIST, isList } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapGet } from '#terms/map-operations.ts'
import { field, isStruct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { tuple } from '#terms/tuple.ts'

/** `Ecto.Multi` */
export const multiModules: readonly NativeModule[] = [
  {
    name: 'Ecto.Multi',
    struct: { operations: EMPTY_LIST, names: field(EMPTY_MULTI, 'names') },
    functions: {
      'new/0': pure(() => EMPTY_MULTI),
      ...changesetFunctions(),
      ...queryFunctions(),
      ...runFunctions(),
      ...otherFunctions(),
    },
  },
]

type Add = (multi: ElixirMap, name: Term, value: Term, options: Term) => Effect<Term>

/** A function of a Multi, a name, a value and options. */
function withOptions(name: string, add: Add): Record<string, NativeFunction> {
  const fun = effect(function* (multi: ElixirMap, key: Term, value: Term, options: Term = EMPTY_LIST): Effect<Term> {
    return yield* add(multi, key, value, options)
  })
  return { [`${name}/3`]: fun, [`${name}/4`]: fun }
}

/** insert, update, delete, insert_or_update: of a changeset, a struct, or a function of what came before. */
function changesetFunctions(): Record<string, NativeFunction> {
  const names = ['insert', 'update', 'delete', 'insert_or_update']
  return Object.assign(
    {},
    ...names.map((name) => withOptions(name, (multi, key, value, options) => addChangeset(name, multi, key, value, options))),
  )
}

function* addChangeset(name: string, multi: ElixirMap, key: Term, value: Term, options: Term): Effect<Term> {
  if (value instanceof Fun && value.arity === 1)
    return yield* addOperation(multi, key, tuple(atom('run'), runFunction(name, value, options)))
  const changeset = isChangeset(value) ? value : yield* structChangeset(name, value)
  const action = name === 'insert_or_update' ? (isLoaded(changeset) ? 'update' : 'insert') : name
  yield* checkAction(changeset, action)
  return yield* addOperation(multi, key, tuple(atom('changeset'), put(changeset, { action: atom(action) }), options))
}

function* structChangeset(name: string, value: Term): Effect<ElixirMap> {
  if (!(value instanceof ElixirMap) || name === 'update' || name === 'insert_or_update') return raiseNoClause('Ecto.Multi', name, 4)
  return (yield apply(moduleAtom('Ecto.Changeset'), 'change', [value])) as ElixirMap
}

function isLoaded(changeset: ElixirMap): boolean {
  const data = get(changeset, 'data')
  const meta = data instanceof ElixirMap ? mapGet(data, atom('__meta__')) : undefined
  return meta instanceof ElixirMap && mapGet(meta, atom('state')) === atom('loaded')
}

function* checkAction(changeset: ElixirMap, action: string): Effect<void> {
  const given = actionOf(changeset)
  if (given === null || given === action) return
  raiseArgument(`you provided a changeset with an action already set to ${yield* inspectTerm(atom(given))} when trying to ${action} it`)
}

/** one, all, exists?, update_all, delete_all, insert_all. */
function queryFunctions(): Record<string, NativeFunction> {
  const reads = ['one', 'all', 'exists?'].map((name) =>
    withOptions(name, (multi, key, value, options) => addOperation(multi, key, tuple(atom('run'), runFunction(name, value, options)))),
  )
  const deleteAll = withOptions('delete_all', function* (multi, key, value, options): Effect<Term> {
    if (value instanceof Fun) return yield* addOperation(multi, key, tuple(atom('run'), runFunction('delete_all', value, options)))
    return yield* addOperation(multi, key, tuple(atom('delete_all'), yield* queryOf(value), options))
  })
  return Object.assign({}, ...reads, deleteAll, { ...withSecond('update_all'), ...withSecond('insert_all') })
}

/** Functions with two values: a query and updates, a schema and rows. */
function withSecond(name: string): Record<string, NativeFunction> {
  const fun = effect(function* (multi: ElixirMap, key: Term, first: Term, second: Term, options: Term = EMPTY_LIST): Effect<Term> {
    if (first instanceof Fun || second instanceof Fun)
      return yield* addOperation(multi, key, tuple(atom('run'), runFunction(name, first, options, second)))
    const target = name === 'update_all' ? yield* queryOf(first) : first
    return yield* addOperation(multi, key, tuple(atom(name), target, second, options))
  })
  return { [`${name}/4`]: fun, [`${name}/5`]: fun }
}

/** What is updated or deleted is a query as soon as it is named. */
function* queryOf(queryable: Term): Effect<Term> {
  return yield apply(moduleAtom('Ecto.Queryable'), 'to_query', [queryable])
}

function runFunctions(): Record<string, NativeFunction> {
  return {
    'run/3': effect(function* (multi: ElixirMap, key: Term, fun: Term): Effect<Term> {
      if (!(fun instanceof Fun) || fun.arity !== 2) return raiseNoClause('Ecto.Multi', 'run', 3)
      return yield* addOperation(multi, key, tuple(atom('run'), fun))
    }),
    'run/5': effect(function* (multi: ElixirMap, key: Term, module: Term, name: Term, args: Term): Effect<Term> {
      if (!isCall(module, name, args)) return raiseNoClause('Ecto.Multi', 'run', 5)
      return yield* addOperation(multi, key, tuple(atom('run'), tuple(module, name, args)))
    }),
    'merge/2': effect(function* (multi: ElixirMap, fun: Term): Effect<Term> {
      if (!(fun instanceof Fun) || fun.arity !== 1) return raiseNoClause('Ecto.Multi', 'merge', 2)
      return yield* addOperation(multi, atom('merge'), tuple(atom('merge'), fun))
    }),
    'merge/4': effect(function* (multi: ElixirMap, module: Term, name: Term, args: Term): Effect<Term> {
      if (!isCall(module, name, args)) return raiseNoClause('Ecto.Multi', 'merge', 4)
      return yield* addOperation(multi, atom('merge'), tuple(atom('merge'), tuple(module, name, args)))
    }),
    'append/2': effect((multi: ElixirMap, other: ElixirMap) => joinMultis(multi, other, 'append')),
    'prepend/2': effect((multi: ElixirMap, other: ElixirMap) => joinMultis(multi, other, 'prepend')),
  }
}

function isCall(module: Term, name: Term, args: Term): boolean {
  return isAtom(module) && isAtom(name) && isList(args)
}

function otherFunctions(): Record<string, NativeFunction> {
  const inspect = effect((multi: ElixirMap, options: Term = EMPTY_LIST) =>
    addOperation(multi, atom('inspect'), tuple(atom('inspect'), options)),
  )
  return {
    'put/3': effect((multi: ElixirMap, key: Term, value: Term) => addOperation(multi, key, tuple(atom('put'), value))),
    'error/3': effect((multi: ElixirMap, key: Term, value: Term) => addOperation(multi, key, tuple(atom('error'), value))),
    'inspect/1': inspect,
    'inspect/2': inspect,
    'to_list/1': pure((multi: Term) => (isStruct(multi, 'Ecto.Multi') ? multiToList(multi) : raiseNoClause('Ecto.Multi', 'to_list', 1))),
  }
}
