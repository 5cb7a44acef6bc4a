import { callRemote } from '#bindings/quoted.ts'
import { callNode, callParts, fieldParts } from '#ecto/query/ast.ts'
import { raiseCompileError } from '#ecto/query/query-error.ts'
import { Atom, atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { isInteger } from '#terms/integer.ts'
import { isList, listFrom, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { Tuple } from '#terms/tuple.ts'
import { Hole } from './hole.ts'
import { escapeExpr } from './recurse.ts'
import { pinned, type Scope, show } from './scope.ts'

const ANY = atom('any')

/** Whether quoted code is `target[key]`. */
export function isAccess(quoted: Term): boolean {
  if (!(quoted instanceof Tuple) || quoted.items.length !== 3) return false
  const dot = callParts(quoted.items[0] as Term)
  const [target, name] = dot?.name === '.' ? dot.args : []
  return target === atom('Elixir.Access') && name instanceof Atom && name.name === 'get'
}

/** `x.meta["a"][0]`: a path into a JSON column. */
export function* escapeAccess(quoted: Term, scope: Scope): Effect<Term> {
  const path: Term[] = []
  let target = quoted
  while (isAccess(target)) {
    const [inner, key] = listItems((target as Tuple).items[2] as Term) as [Term, Term]
    path.unshift(yield* escapeKey(key, scope))
    target = inner
  }
  return callNode('json_extract_path', [yield* escapeTarget(target, scope), listFrom(path)])
}

/** `json_extract_path(x.meta, ["a", 0])`; the whole path may be interpolated. */
export function* escapeJsonPath(target: Term, path: Term, scope: Scope): Effect<Term> {
  const value = pinned(path)
  if (value !== undefined) return callNode('json_extract_path', [yield* escapeTarget(target, scope), checked('json_path!', value)])
  const items = isList(path) ? listItems(path) : undefined
  if (items === undefined) {
    return raiseCompileError(`json_extract_path(json, path) expects the path to be a list of strings or integers, got: \`${show(path)}\``)
  }
  const keys: Term[] = []
  for (const item of items) keys.push(yield* escapeKey(item, scope))
  return callNode('json_extract_path', [yield* escapeTarget(target, scope), listFrom(keys)])
}

function* escapeTarget(target: Term, scope: Scope): Effect<Term> {
  const parts = callParts(target)
  if (fieldParts(target) === undefined && parts?.name !== 'field') {
    return raiseCompileError(`expected json_extract_path/2 to be used on a field, got: \`${show(target)}\``)
  }
  return yield* escapeExpr(target, ANY, scope)
}

function* escapeKey(key: Term, scope: Scope): Effect<Term> {
  if (typeof key === 'string' || isInteger(key)) return key
  const value = pinned(key)
  if (value !== undefined) return checked('json_path_element!', value)
  if (fieldParts(key) !== undefined) return yield* escapeExpr(key, ANY, scope)
  return raiseCompileError(
    `expected JSON path to contain literal strings, literal integers, fields, or interpolated values, got: \`${show(key)}\``,
  )
}

/** An interpolated step, or whole path, becomes part of the query when it is built. */
function checked(check: string, value: Term): Hole {
  return new Hole(callRemote('Ecto.Query.Builder', check, [value]))
}
