import { inspectTerm } from '#ecto/inspect-term.ts'
import { Atom, atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { keywordPairs } from '#terms/keyword.ts'
import { EMPTY_LIST, isList, iterateList, type List } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { isTuple, tuple } from '#terms/tuple.ts'
import { optionOr } from './options.ts'
import type { OnReplace } from './schema.ts'
import type { SchemaBuilder } from './schema-builder.ts'

/** The schema of `Schema` or `{"table", Schema}`. */
export function* relatedOf(queryable: Term, name: Term): Effect<Atom> {
  if (queryable instanceof Atom) return queryable
  if (isTuple(queryable, 2) && typeof queryable.items[0] === 'string' && queryable.items[1] instanceof Atom) return queryable.items[1]
  return raiseArgument(
    `association ${yield* inspectTerm(name)} queryable must be a schema or a {source, schema}. got: ${yield* inspectTerm(queryable)}`,
  )
}

/** The `:on_replace` option; raises ArgumentError for one that is not allowed here. */
export function* onReplaceOf(options: Term, name: Term, allowed: readonly OnReplace[]): Effect<OnReplace> {
  return yield* choice(options, 'on_replace', 'raise', name, allowed)
}

/** An option that is one of some atoms. */
export function* choice<T extends string>(options: Term, option: string, fallback: T, name: Term, allowed: readonly T[]): Effect<T> {
  const given = optionOr(options, option, atom(fallback))
  const chosen = allowed.find((value) => given === atom(value))
  if (chosen !== undefined) return chosen
  const valid = allowed.map((value) => `\`:${value}\``).join(', ')
  return raiseArgument(`invalid \`:${option}\` option for ${yield* inspectTerm(name)}. The only valid options are: ${valid}`)
}

/** `:defaults` as the reflection keeps it: a keyword list, or `{module, function, args}` of what is called. */
export function* defaultsOf(builder: SchemaBuilder, options: Term, option: string, name: Term): Effect<Term> {
  const given = optionOr(options, option, EMPTY_LIST)
  if (given instanceof Atom) return tuple(builder.module, given, EMPTY_LIST)
  if (isTuple(given, 3) && given.items[0] instanceof Atom && given.items[1] instanceof Atom && isList(given.items[2] as Term)) return given
  if (keywordPairs(given) !== undefined) return given
  return raiseArgument(
    `expected defaults for ${yield* inspectTerm(name)} to be a keyword list or a {module, fun, args} tuple, got: \`${yield* inspectTerm(given)}\``,
  )
}

/** `:where` or `:join_where`, which must be a keyword list. */
export function* whereOf(options: Term, option: string, name: Term): Effect<Term> {
  const given = optionOr(options, option, EMPTY_LIST)
  if (keywordPairs(given) !== undefined) return given
  return raiseArgument(
    `expected \`:${option}\` for ${yield* inspectTerm(name)} to be a keyword list, got: \`${yield* inspectTerm(given)}\``,
  )
}

/** `:preload_order`: fields, `{direction, field}` pairs, or `{module, function, args}`. */
export function* preloadOrderOf(options: Term, name: Term): Effect<Term> {
  const given = optionOr(options, 'preload_order', EMPTY_LIST)
  if (isTuple(given, 3)) return given
  if (isList(given)) return yield* checkedOrder(given, name)
  return raiseArgument(
    `expected \`:preload_order\` for ${yield* inspectTerm(name)} to be a keyword list, a list of atoms/fields or a {Mod, fun, args} tuple, ` +
      `got: \`${yield* inspectTerm(given)}\``,
  )
}

const DIRECTIONS = ['asc', 'asc_nulls_last', 'asc_nulls_first', 'desc', 'desc_nulls_last', 'desc_nulls_first']

function* checkedOrder(given: List, name: Term): Effect<Term> {
  for (const item of iterateList(given)) {
    if (item instanceof Atom) continue
    const [direction, field] = isTuple(item, 2) ? item.items : []
    const reason = direction instanceof Atom && field instanceof Atom ? direction : item
    if (reason instanceof Atom && DIRECTIONS.includes(reason.name)) continue
    const wrong = reason instanceof Atom ? 'is not a valid direction' : 'is not valid'
    return raiseArgument(
      `expected \`:preload_order\` for ${yield* inspectTerm(name)} to be a keyword list or a list of atoms/fields, ` +
        `got: \`${yield* inspectTerm(given)}\`, \`${yield* inspectTerm(reason)}\` ${wrong}`,
    )
  }
  return given
}

/** The column that by default refers to a module's key: `Club.BookShelf` and `id` give `book_shelf_id`. */
export function associationKey(module: Atom, suffix: string): string {
  return `${underscore(module.name.split('.').at(-1) ?? module.name)}_${suffix}`
}

/** `Macro.underscore/1` of one segment of a module's name. */
function underscore(name: string): string {
  return name
    .replace(/([A-Z\d]+)([A-Z][a-z])/g, '$1_$2')
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .toLowerCase()
}
