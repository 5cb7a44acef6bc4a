import { Hole, templateCode } from '#bindings/query/escape/hole.ts'
import { findBinding, pinned, show, variableName } from '#bindings/query/escape/scope.ts'
import { raiseCompileError } from '#ecto/query/query-error.ts'
import { Atom } from '#terms/atom.ts'
import { EMPTY_LIST, isList, listFrom, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { Tuple, tuple } from '#terms/tuple.ts'
import { type ClauseInput, type ClauseSite, scopeOf } from './clause-code.ts'
import { builderCall, type QueryCode, withClause } from './query-code.ts'

/** Preloads and the joined associations among them, templates. */
interface Preloads {
  readonly preloads: readonly Term[]
  readonly assocs: readonly Term[]
}

/** The query with `preload`. */
export function preloadCode(input: ClauseInput, quoted: Term): QueryCode {
  const { preloads, assocs } = escapePreloads(quoted, input, true)
  return withClause(input.query, 'preload', [listFrom(preloads), listFrom(assocs)])
}

/** Later ones come first, as Ecto keeps them; `inJoined`: joined associations may be among them, as what they are in is joined too. */
function escapePreloads(quoted: Term, input: ClauseSite, inJoined: boolean): Preloads {
  if (quoted instanceof Atom) return { preloads: [quoted], assocs: [] }
  const value = pinned(quoted)
  if (value !== undefined) return { preloads: [new Hole(builderCall('preloads!', [value]))], assocs: [] }
  const items = isList(quoted) ? listItems(quoted) : undefined
  if (items === undefined) return raiseInvalid(quoted)
  const parts = items.map((item) => escapeItem(item, input, inJoined)).reverse()
  return { preloads: parts.flatMap((part) => part.preloads), assocs: parts.flatMap((part) => part.assocs) }
}

function escapeItem(item: Term, input: ClauseSite, inJoined: boolean): Preloads {
  if (!(item instanceof Tuple) || item.items.length !== 2) return escapePreloads(item, input, inJoined)
  const [key, value] = item.items as [Term, Term]
  const name = pinned(key)
  if (!(key instanceof Atom) && name === undefined) return raiseInvalid(item)
  return escapePair(name === undefined ? key : new Hole(name), value, input, inJoined)
}

function escapePair(key: Term, value: Term, input: ClauseSite, inJoined: boolean): Preloads {
  const variable = variableName(value)
  if (variable !== undefined) {
    assertJoined(key, variable, inJoined)
    return { preloads: [], assocs: [tuple(key, assocTree(variable, [], input))] }
  }
  const interpolated = pinned(value)
  if (interpolated !== undefined)
    return { preloads: [tuple(key, new Hole(builderCall('preload_value!', [templateCode(key), interpolated])))], assocs: [] }
  if (value instanceof Tuple && value.items.length === 2) return escapeNested(key, value.items as [Term, Term], input, inJoined)
  return { preloads: [tuple(key, listFrom(escapePreloads(value, input, false).preloads))], assocs: [] }
}

/** `{binding, nested}` and `{^query, nested}` */
function escapeNested(key: Term, [head, below]: [Term, Term], input: ClauseSite, inJoined: boolean): Preloads {
  const variable = variableName(head)
  const inner = escapePreloads(below, input, variable !== undefined)
  if (variable !== undefined) {
    assertJoined(key, variable, inJoined)
    const nested = inner.preloads.length === 0 ? [] : [tuple(key, listFrom(inner.preloads))]
    return { preloads: nested, assocs: [tuple(key, assocTree(variable, inner.assocs, input))] }
  }
  const query = pinned(head)
  if (query === undefined) return raiseInvalid(tuple(key, tuple(head, below)))
  return {
    preloads: [tuple(key, tuple(new Hole(builderCall('preload_value!', [templateCode(key), query])), listFrom(inner.preloads)))],
    assocs: [],
  }
}

function assertJoined(key: Term, variable: string, inJoined: boolean): void {
  if (inJoined) return
  raiseCompileError(
    `cannot preload join association \`${show(key)}\` with binding \`${variable}\` because parent preload is not a join association`,
  )
}

/** `{index, children}` */
function assocTree(variable: string, children: readonly Term[], input: ClauseSite): Term {
  return tuple(findBinding(scopeOf(input), variable), children.length === 0 ? EMPTY_LIST : listFrom(children))
}

function raiseInvalid(quoted: Term): never {
  return raiseCompileError(
    `\`${show(quoted)}\` is not a valid preload expression. preload expects an atom, a list of atoms or a keyword list with more preloads as values. Use ^ on the outermost preload to interpolate a value`,
  )
}
