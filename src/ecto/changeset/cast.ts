import { inspectTerm } from '#ecto/inspect-term.ts'
import { castType } from '#ecto/type/cast.ts'
import { equalValues } from '#ecto/type/equal.ts'
import { Atom, atom } from '#terms/atom.ts'
import { apply, call, type Effect } from '#terms/effect.ts'
import { Fun } from '#terms/fun.ts'
import { keyword, keywordGet, keywordPairs } from '#terms/keyword.ts'
import { EMPTY_LIST, type List, listFrom, listItems } from '#terms/list.ts'
import { ElixirMap, EMPTY_MAP } from '#terms/map.ts'
import { mapKeys } from '#terms/map-entries.ts'
import { mapGet, mapPut } from '#terms/map-operations.ts'
import { structModule } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { tuple } from '#terms/tuple.ts'
import { stringParams } from './cast-params.ts'
import { type Changeset, get, getMap, isChangeset, newChangeset } from './changeset.ts'
import { defaultTrim, type EmptyValues, isEmpty, withoutEmptyElements } from './empty-values.ts'
import { mergeCast } from './merge.ts'
import { relationOf } from './relation.ts'
import { wrapData } from './wrap-data.ts'

/** `Ecto.Changeset.cast/4`; undefined when the data is no struct, changeset or `{data, types}`. Raises Ecto.CastError and ArgumentError. */
export function* cast(data: Term, params: Term, permitted: readonly Term[], options: Term): Effect<Changeset | undefined> {
  const base = yield* wrapData(data)
  if (base === undefined) return undefined
  const fresh = yield* castFields(base, params, permitted, options)
  return isChangeset(data) ? mergeCast(data, fresh) : fresh
}

interface CastContext {
  readonly params: ElixirMap
  readonly data: ElixirMap
  readonly types: ElixirMap
  readonly defaults: ElixirMap
  readonly empty: EmptyValues
  readonly force: boolean
  readonly message: Term
}

function* castFields(base: Changeset, given: Term, permitted: readonly Term[], options: Term): Effect<Changeset> {
  const shared = { data: get(base, 'data'), types: get(base, 'types'), empty_values: get(base, 'empty_values') }
  if (given === atom('invalid')) return newChangeset({ ...shared, changes: get(base, 'changes') })
  const params = yield* stringParams(given)
  const context: CastContext = {
    params,
    data: getMap(base, 'data'),
    types: getMap(base, 'types'),
    defaults: yield* defaultsOf(get(base, 'data')),
    empty: { values: keywordGet(options, 'empty_values') ?? shared.empty_values, trim: trimmer(options) },
    force: keywordGet(options, 'force_changes') === true,
    message: yield* messageFunction(options),
  }
  let changes = getMap(base, 'changes')
  const errors: Term[] = []
  for (const key of permitted) {
    const result = yield* castField(context, yield* requireKey(key), changes)
    if (result.kind === 'change') changes = mapPut(changes, key, result.value)
    if (result.kind === 'error') errors.push(result.error)
  }
  return newChangeset({ ...shared, params, changes, errors: listFrom(errors), 'valid?': errors.length === 0 })
}

/** The `:trim_values` function, which gets type and value. */
function trimmer(options: Term): EmptyValues['trim'] {
  const given = keywordGet(options, 'trim_values')
  if (!(given instanceof Fun)) return defaultTrim
  return function* (type, value) {
    return yield call(given, [type, value])
  }
}

/** The values that fields get for an empty parameter: the struct's defaults. */
function* defaultsOf(data: Term): Effect<ElixirMap> {
  const module = structModule(data)
  if (module === undefined) return EMPTY_MAP
  const struct = yield apply(module, '__struct__', [])
  return struct instanceof ElixirMap ? struct : EMPTY_MAP
}

function* messageFunction(options: Term): Effect<Term> {
  const given = keywordGet(options, 'message') ?? null
  if (given === null || (given instanceof Fun && given.arity === 2)) return given
  return raiseArgument(`expected \`:message\` to be a function of arity 2, received: ${yield* inspectTerm(given)}`)
}

/** A field's name, which must be an atom. */
export function* requireKey(key: Term): Effect<Atom> {
  if (key instanceof Atom) return key
  return raiseArgument(`cast/3 expects a list of atom keys, got key: \`${yield* inspectTerm(key)}\``)
}

type FieldResult =
  | { readonly kind: 'change'; readonly value: Term }
  | { readonly kind: 'none' }
  | { readonly kind: 'error'; readonly error: Term }

function* castField(context: CastContext, key: Atom, changes: ElixirMap): Effect<FieldResult> {
  const type = yield* castableType(context.types, key)
  const given = mapGet(context.params, key.name)
  if (given === undefined) return { kind: 'none' }
  const changed = mapGet(changes, key)
  const current = changed === undefined ? (mapGet(context.data, key) ?? null) : changed
  const empty = yield* isEmpty(type, given, context.empty)
  const value = empty ? (mapGet(context.defaults, key) ?? null) : yield* withoutEmptyElements(type, given, context.empty)
  const result = yield* castType(type, value)
  if (result.kind === 'error') return { kind: 'error', error: yield* castError(context, key, type, result.metadata ?? EMPTY_LIST) }
  if (!context.force && (yield* equalValues(type, current, result.value))) return { kind: 'none' }
  return { kind: 'change', value: result.value }
}

function* castableType(types: ElixirMap, key: Atom): Effect<Term> {
  const type = mapGet(types, key)
  const kind = relationOf(type)?.kind
  if (kind !== undefined) {
    return raiseArgument(`casting ${kind}s with cast/4 for ${yield* inspectTerm(key)} field is not supported, use cast_${kind}/3 instead`)
  }
  if (type !== undefined) return type
  const known: string[] = []
  for (const name of mapKeys(types)) known.push(`\`${yield* inspectTerm(name)}\``)
  return raiseArgument(
    `unknown field \`${yield* inspectTerm(key)}\` given to cast. Either the field does not exist or it is a :through association ` +
      `(which are read-only). The known fields are: ${known.join(', ')}`,
  )
}

/** `{key, {message, [type: …, validation: :cast, …]}}`, with what the type says about the error. */
function* castError(context: CastContext, key: Atom, type: Term, metadata: Term): Effect<Term> {
  const pairs = (keywordPairs(metadata) ?? []).filter(([name]) => name !== 'message' && name !== 'type')
  const own = pairs.some(([name]) => name === 'validation') ? EMPTY_LIST : keyword({ validation: atom('cast') })
  const rest = pairs.map(([name, value]) => tuple(atom(name), value))
  const details: List = listFrom([tuple(atom('type'), type), ...(listItems(own) ?? []), ...rest])
  const standard = keywordGet(metadata, 'message') ?? 'is invalid'
  const custom = context.message instanceof Fun ? yield call(context.message, [key, details]) : null
  return tuple(key, tuple(custom ?? standard, details))
}
