import { callNode, callParts, paramNode, rewrite, sourceIndex, sourceNode, subqueryIndex, subqueryNode } from '#ecto/query/ast.ts'
import { raiseCompileError } from '#ecto/query/query-error.ts'
import { fieldItems, queryStruct, withFields } from '#ecto/query/query-term.ts'
import { Atom, atom } from '#terms/atom.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { isList, listFrom, listItems } from '#terms/list.ts'
import { ElixirMap, EMPTY_MAP } from '#terms/map.ts'
import { mapEntries } from '#terms/map-entries.ts'
import { mapGet, mapPut } from '#terms/map-operations.ts'
import { field } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { Tuple, tuple } from '#terms/tuple.ts'
import { type BuiltExpr, expandDynamic, isDynamic } from './dynamic.ts'
import { type ClausePlace, exprFields } from './filter.ts'

/** What a select is made of: an expression, what it takes of whole sources, and the names of its columns. */
export interface Selection extends BuiltExpr {
  /** `%{index => {kind, fields}}` */
  readonly take: ElixirMap
  /** `%{name => @selected}` of `selected_as`. */
  readonly aliases: ElixirMap
}

/** `select: ^value`: a list of fields, or a map of dynamics and values. */
export function interpolatedSelection(query: ElixirMap, value: Term, before?: BuiltExpr): Selection {
  if (value instanceof ElixirMap) return { ...selectedValue(query, value, before ?? NOTHING), take: EMPTY_MAP, aliases: EMPTY_MAP }
  const items = listItems(value)
  if (items === undefined || !isTake(value)) {
    return raiseArgument(`expected a list of fields or a map inside \`select\`, got: \`${inspect(value)}\``)
  }
  const take = mapPut(EMPTY_MAP, 0, tuple(atom('any'), value))
  return { expr: sourceNode(0), params: before?.params ?? [], subqueries: before?.subqueries ?? [], take, aliases: EMPTY_MAP }
}

/** Fields to take of a source: atoms, and for associations `{name, fields}`. */
export function isTake(value: Term): boolean {
  return (listItems(value) ?? [null]).every((item) => item instanceof Atom || (item instanceof Tuple && item.items[0] instanceof Atom))
}

const NOTHING: BuiltExpr = { expr: null, params: [], subqueries: [] }

function selectedMap(query: ElixirMap, value: ElixirMap, before: BuiltExpr): BuiltExpr {
  let built = before
  const pairs = mapEntries(value).map(([key, item]) => {
    built = selectedValue(query, item, built)
    return tuple(key, built.expr)
  })
  return { ...built, expr: callNode('%{}', pairs) }
}

function selectedValue(query: ElixirMap, item: Term, before: BuiltExpr): BuiltExpr {
  if (isDynamic(item)) return expandDynamic(item, query, before)
  if (item instanceof ElixirMap) return selectedMap(query, item, before)
  return { expr: paramNode(before.params.length), params: [...before.params, tuple(item, atom('any'))], subqueries: before.subqueries }
}

const ANY = atom('any')

/** `%{index => {kind, fields}}` of pairs, in which an index may come more than once. */
export function takeMap(pairs: readonly (readonly [Term, Term])[]): ElixirMap {
  return pairs.reduce((all, [index, taken]) => mapPut(all, index, mergeTakes(index, mapGet(all, index), taken) ?? taken), EMPTY_MAP)
}

/** The query with its only select. */
export function setSelect(query: ElixirMap, selection: Selection, place: ClausePlace): ElixirMap {
  if (field(query, 'select') !== null) raiseCompileError('only one select expression is allowed in query')
  return withFields(query, { select: selectExpr(selection, place) })
}

function selectExpr(selection: Selection, place: ClausePlace): ElixirMap {
  return queryStruct('Ecto.Query.SelectExpr', {
    ...exprFields(selection),
    take: selection.take,
    aliases: selection.aliases,
    ...place,
  })
}

/** The query with a selection merged into what it selects so far: its first source when it selects nothing yet. */
export function mergeSelect(query: ElixirMap, selection: Selection, place: ClausePlace): ElixirMap {
  const old = field(query, 'select') as ElixirMap | null
  if (old === null) {
    const merged = mergedExpr(sourceNode(0), selection.expr, selection.take, EMPTY_MAP)
    return withFields(query, { select: selectExpr({ ...selection, expr: merged.expr, take: merged.take }, place) })
  }
  const moved = renumber(selection, fieldItems(old, 'params').length, fieldItems(old, 'subqueries').length)
  const oldTake = field(old, 'take') as ElixirMap
  const merged = mergedExpr(field(old, 'expr'), moved.expr, selection.take, oldTake)
  const aliases = mapEntries(selection.aliases).reduce(withAlias, field(old, 'aliases') as ElixirMap)
  return withFields(query, {
    select: withFields(old, {
      expr: merged.expr,
      take: merged.take,
      aliases,
      params: listFrom([...fieldItems(old, 'params'), ...moved.params]),
      subqueries: listFrom([...fieldItems(old, 'subqueries'), ...selection.subqueries]),
    }),
  })
}

function withAlias(aliases: ElixirMap, [name, selected]: readonly [Term, Term]): ElixirMap {
  if (mapGet(aliases, name) === undefined) return mapPut(aliases, name, selected)
  return raiseCompileError(`the alias \`${inspect(name)}\` has been specified more than once using \`selected_as/2\``)
}

/** The selection's parameters and subqueries counted from where the old ones end. */
function renumber(selection: BuiltExpr, params: number, subqueries: number): BuiltExpr {
  const move = (node: Term): Term | undefined => {
    const index = subqueryIndex(node)
    if (index !== undefined) return subqueryNode(index + subqueries)
    const parts = callParts(node)
    if (parts?.name !== '^' || typeof parts.args[0] !== 'number') return undefined
    return callNode('^', [parts.args[0] + params, ...parts.args.slice(1)])
  }
  return {
    expr: rewrite(selection.expr, move),
    params: selection.params.map((param) => rewrite(param, move)),
    subqueries: selection.subqueries,
  }
}

interface Merged {
  readonly expr: Term
  readonly take: ElixirMap
}

/** Two maps with literal keys become one; fields taken of one source are taken together; anything else merges row by row. */
function mergedExpr(old: Term, added: Term, addedTake: ElixirMap, oldTake: ElixirMap): Merged {
  const index = sourceIndex(old)
  if (index !== undefined && sourceIndex(added) === index) {
    const take = mergeTakes(index, mapGet(oldTake, index), mapGet(addedTake, index))
    return { expr: old, take: take === undefined ? oldTake : mapPut(oldTake, index, take) }
  }
  const take = mapEntries(addedTake).reduce(
    (all, [key, value]) => mapPut(all, key, mergeTakes(key, mapGet(all, key), value) ?? value),
    oldTake,
  )
  const pairs = mapPairs(added)
  const oldPairs = mapPairs(old)
  if (pairs !== undefined && pairs.length === 0) return { expr: old, take }
  if (pairs !== undefined && oldPairs !== undefined && [...oldPairs, ...pairs].every(hasAtomKey)) {
    const kept = oldPairs.filter((pair) => !pairs.some((other) => keyOf(other) === keyOf(pair)))
    return { expr: callNode('%{}', [...kept, ...pairs]), take }
  }
  return { expr: callNode('merge', [old, added]), take }
}

function mapPairs(expr: Term): readonly Term[] | undefined {
  const parts = callParts(expr)
  if (parts?.name !== '%{}') return undefined
  return parts.args.some((pair) => callParts(pair)?.name === '|') ? undefined : parts.args
}

function keyOf(pair: Term): Term {
  return (pair as Tuple).items[0] as Term
}

function hasAtomKey(pair: Term): boolean {
  const key = keyOf(pair)
  return key instanceof Atom || typeof key === 'string' || typeof key === 'number'
}

/** What is taken of the source at `index` twice, taken together; raises for a map and a struct of one source. */
function mergeTakes(index: Term, old: Term | undefined, added: Term | undefined): Term | undefined {
  if (!(old instanceof Tuple)) return added
  if (!(added instanceof Tuple)) return old
  const [before, after] = [old.items[0], added.items[0]] as [Atom, Atom]
  if (before !== after && before !== ANY && after !== ANY) {
    raiseCompileError(
      `cannot select_merge because the binding at position ${inspect(index)} was previously specified as a \`${before.name}\` and later as \`${after.name}\`\n`,
    )
  }
  const fields = [...(listItems(old.items[1] as Term) ?? []), ...(listItems(added.items[1] as Term) ?? [])]
  return tuple(before === ANY ? after : before, listFrom(fields.filter((name, i) => !isList(name) && fields.indexOf(name) === i)))
}
