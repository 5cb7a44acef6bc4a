import { inspectTerm } from '#ecto/inspect-term.ts'
import { raiseNoClause } from '#ecto/repo/no-clause.ts'
import { exports } from '#ecto/schema/check-field-type.ts'
import { Atom, atom } from '#terms/atom.ts'
import { apply, call, type Effect } from '#terms/effect.ts'
import { strictEqual } from '#terms/equal.ts'
import { Fun, NativeFun } from '#terms/fun.ts'
import { keywordGet } from '#terms/keyword.ts'
import { EMPTY_LIST, isList, type List, listFrom, listItems } from '#terms/list.ts'
import { ElixirMap, EMPTY_MAP } from '#terms/map.ts'
import { mapGet, mapHas, mapPut } from '#terms/map-operations.ts'
import { isStruct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { raise, raiseArgument } from '#terms/thrown.ts'
import { isTuple, tuple } from '#terms/tuple.ts'
import { requireKey } from './cast.ts'
import { indexedParams, sortAndDrop } from './cast-relation-params.ts'
import { type Changeset, fieldType, get, getMap, isChangeset, update } from './changeset.ts'
import { errorOf, prependErrors } from './errors.ts'
import { keepRedaction } from './redaction.ts'
import { type Relation, requireRelation } from './relation.ts'
import { buildRelated } from './relation-build.ts'
import { checkAction } from './relation-change.ts'
import { dataKeys, paramKeys, primaryKeyOf } from './relation-keys.ts'
import { loadRelation } from './relation-load.ts'
import { invalid, matchChildren, type RelationResult } from './relation-match.ts'
import { putNewAction } from './wrap-data.ts'

/** `cast_assoc/3` and `cast_embed/3` */
export function* castRelation(changeset: Changeset, kind: 'assoc' | 'embed', name: Term, options: Term): Effect<Changeset> {
  if (get(changeset, 'data') === null || get(changeset, 'types') === null) {
    return raiseArgument(`cast_${kind}/3 expects the changeset to be cast. Please call cast/4 before calling cast_${kind}/3`)
  }
  const key = yield* requireKey(name)
  const relation = yield* requireRelation('cast', kind, key, fieldType(changeset, key))
  const required = keywordGet(options, 'required') === true
  const marked = required ? update(changeset, { required: listFrom([key], get(changeset, 'required') as List) }) : changeset
  const onCast = keywordGet(options, 'with') ?? defaultChangeset(kind, relation.related)
  return withOnCast(yield* castGiven(marked, relation, key, onCast, options, required), relation, key, onCast)
}

function* castGiven(
  changeset: Changeset,
  relation: Relation,
  key: Atom,
  onCast: Term,
  options: Term,
  required: boolean,
): Effect<Changeset> {
  const params = getMap(changeset, 'params')
  const [sort, drop] = [listParam(params, options, 'sort_param'), listParam(params, options, 'drop_param')]
  const data = get(changeset, 'data')
  const original = mapGet(getMap(changeset, 'data'), key) ?? null
  if (!mapHas(params, key.name) && !isList(sort) && !isList(drop))
    return requirePresence(changeset, relation, key, original, options, required)
  const current = yield* loadRelation(data, original)
  const given = sortAndDrop(relation, mapGet(params, key.name) ?? null, sort, drop)
  const result = yield* castChildren(relation, data, given, current, onCast)
  if (result.kind === 'error') {
    const metadata = { validation: atom(relation.kind), type: keywordGet(result.metadata, 'type') ?? null }
    return prependErrors(changeset, [tuple(key, errorOf(options, result.message, metadata, 'invalid_message'))])
  }
  if (result.kind === 'ignore' || strictEqual(result.change, original)) {
    return requirePresence(changeset, relation, key, current, options, required)
  }
  const changes = mapPut(getMap(changeset, 'changes'), key, result.change)
  const changed = update(changeset, { changes, 'valid?': get(changeset, 'valid?') === true && result.valid })
  return requirePresence(changed, relation, key, current, options, required)
}

/** The list under the parameter that an option such as `:sort_param` names. */
function listParam(params: ElixirMap, options: Term, option: string): Term {
  const name = keywordGet(options, option)
  if (name === undefined || name === null) return null
  return mapGet(params, name instanceof Atom ? name.name : String(name)) ?? null
}

/** With `required: true`, an error when there are no children, neither in the changes nor in the data. */
function requirePresence(changeset: Changeset, relation: Relation, key: Atom, current: Term, options: Term, required: boolean): Changeset {
  const changed = mapGet(getMap(changeset, 'changes'), key)
  if (!required || !isEmptyRelation(relation, changed === undefined ? current : changed)) return changeset
  return prependErrors(changeset, [tuple(key, errorOf(options, "can't be blank", { validation: atom('required') }, 'required_message'))])
}

function isEmptyRelation(relation: Relation, value: Term): boolean {
  if (isStruct(value, 'Ecto.Association.NotLoaded')) return true
  if (relation.cardinality === 'one') return value === null
  return (listItems(value) ?? []).every(
    (child) => isChangeset(child) && (get(child, 'action') === atom('replace') || get(child, 'action') === atom('delete')),
  )
}

function* castChildren(relation: Relation, owner: Term, given: Term, current: Term, onCast: Term): Effect<RelationResult> {
  const params = relation.cardinality === 'many' && given instanceof ElixirMap ? listFrom(indexedParams(given)) : given
  const fits = relation.cardinality === 'many' ? isList(params) : params === null || params instanceof ElixirMap || params === EMPTY_LIST
  if (!fits) return invalid(relation)
  const names = yield* primaryKeyOf(relation.related)
  return yield* matchChildren(relation, params, current, {
    currentKeys: (struct) => dataKeys(names, struct),
    newKeys: (item) => paramKeys(relation.related, names, item),
    make: function* (item, struct, allowed, index) {
      const base = struct ?? (yield* buildRelated(relation.reflection, owner))
      const child = yield* callOnCast(onCast, base, item === EMPTY_LIST ? EMPTY_MAP : item, index)
      const named = putNewAction(child, struct === null ? 'insert' : 'update')
      return yield* checkAction(named, allowed)
    },
  })
}

/** Calls the `:with` function: `changeset/2`, one of three arguments that gets the position, or `{module, function, args}`. */
function* callOnCast(onCast: Term, struct: Term, params: Term, index: number): Effect<Changeset> {
  const child = yield* callWith(onCast, struct, params, index)
  return isChangeset(child) ? child : raiseNoClause('Ecto.Changeset.Relation', 'put_new_action', 2)
}

function* callWith(onCast: Term, struct: Term, params: Term, index: number): Effect<Term> {
  if (onCast instanceof Fun) return yield call(onCast, onCast.arity === 3 ? [struct, params, index] : [struct, params])
  if (isTuple(onCast, 3)) {
    const [module, name, args] = onCast.items as [Atom, Atom, Term]
    return yield apply(module, name.name, [struct, params, ...(listItems(args) ?? [])])
  }
  return raise('BadFunctionError', { term: onCast })
}

/** `changeset/2` of the related schema; raises ArgumentError when it has none. */
function defaultChangeset(kind: 'assoc' | 'embed', related: Atom): Fun {
  return new NativeFun(2, function* (struct: Term, params: Term) {
    if (yield* exports(related, 'changeset', 2)) return yield apply(related, 'changeset', [struct, params])
    return raiseArgument(`the module ${yield* inspectTerm(related)} does not define a changeset/2 function,
which is used by cast_${kind}/3. You need to either:

  1. implement the ${yield* inspectTerm(related)}.changeset/2 function
  2. pass the :with option to cast_${kind}/3 with an anonymous
     function of arity 2 (or possibly arity 3, if using has_many or embeds_many)

When using an inline embed, the :with option must be given
`)
  })
}

/** The changeset whose types remember what the relation was cast with. */
function withOnCast(changeset: Changeset, relation: Relation, key: Atom, onCast: Term): Changeset {
  const types = getMap(changeset, 'types')
  const reflection = mapPut(relation.reflection, atom('on_cast'), onCast)
  const changed = mapPut(types, key, tuple(atom(relation.kind), reflection))
  return update(changeset, { types: keepRedaction(types, changed) })
}
