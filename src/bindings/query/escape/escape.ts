import { callNode, callParts, fieldParts, sourceNode } from '#ecto/query/ast.ts'
import { raiseCompileError } from '#ecto/query/query-error.ts'
import { Atom, atom, moduleAtom } from '#terms/atom.ts'
import { Bitstring } from '#terms/bitstring.ts'
import type { Effect } from '#terms/effect.ts'
import { strictEqual } from '#terms/equal.ts'
import { EMPTY_LIST, isList, listFrom, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { isTuple, Tuple } from '#terms/tuple.ts'
import { escapeBinary } from './binary.ts'
import { escapeCall } from './call.ts'
import { escapeField } from './field.ts'
import { escapeAccess, isAccess } from './json-path.ts'
import { isPlainLiteral, literal, tagged } from './literal.ts'
import { tupleItems } from './quoted-type.ts'
import { addParam, findBinding, pinned, type Scope, show, variableName } from './scope.ts'

const ANY = atom('any')

/** A query expression in its escaped form, with holes for what is known at run time; `type` is what its place expects. */
export function* escapeExpr(quoted: Term, type: Term, scope: Scope): Effect<Term> {
  if (isPlainLiteral(quoted)) return literal(quoted, type)
  if (quoted === null) return null
  if (quoted instanceof Atom) return literal(quoted, type)
  if (quoted instanceof Bitstring) return tagged(quoted, atom('binary'))
  if (isList(quoted)) return yield* escapeList(listItems(quoted) ?? [], type, scope)
  const elements = tupleItems(quoted)
  if (elements !== undefined) return yield* escapeRow(elements, type, scope)
  const value = pinned(quoted)
  if (value !== undefined) return addParam(scope, value, type)
  const variable = variableName(quoted)
  if (variable !== undefined) return variable === '__MODULE__' ? scope.env.module : sourceNode(findBinding(scope, variable))
  if (isAccess(quoted)) return yield* escapeAccess(quoted, scope)
  const access = fieldParts(quoted)
  if (access !== undefined && isSource(access.source)) return escapeField(access.source, access.name, scope)
  return yield* escapeNode(quoted, type, scope)
}

/** Whether what stands left of the dot is a variable or a named binding. */
function isSource(quoted: Term): boolean {
  if (variableName(quoted) !== undefined) return true
  const parts = callParts(quoted)
  return parts !== undefined && (parts.name === 'as' || parts.name === 'parent_as')
}

function* escapeNode(quoted: Term, type: Term, scope: Scope): Effect<Term> {
  const parts = callParts(quoted)
  if (parts !== undefined) {
    if (parts.name === '__aliases__') return scope.env.expandAlias(quoted)
    if (parts.name === '__block__' && parts.args.length === 1) return yield* escapeExpr(parts.args[0] as Term, type, scope)
    if (parts.name === '<<>>') return escapeBinary(quoted, parts.args)
    const known = yield* escapeCall(quoted, parts, type, scope)
    if (known !== undefined) return known
  }
  return yield* escapeExpansion(quoted, type, scope)
}

/** Macros extend the query language: what is not known is expanded and tried again. */
function* escapeExpansion(quoted: Term, type: Term, scope: Scope): Effect<Term> {
  const expanded = yield* scope.env.expandOnce(quoted)
  if (!strictEqual(expanded, quoted) && !isDynamicCode(expanded)) return yield* escapeExpr(expanded, type, scope)
  const access = fieldParts(quoted)
  if (access !== undefined && callParts(access.source)?.name !== '__aliases__') return raiseNoSource(access.source, access.name)
  return raiseInvalid(quoted)
}

function raiseNoSource(source: Term, name: Term): never {
  return raiseCompileError(`cannot fetch field \`${name instanceof Atom ? name.name : String(name)}\` from \`${show(source)}\`. Can only fetch fields from:

  * sources, such as \`p\` in \`from p in Post\`
  * named bindings, such as \`as(:post)\` in \`from Post, as: :post\`
  * parent named bindings, such as \`parent_as(:post)\` in a subquery
`)
}

/** What `dynamic/2` becomes: it can only be interpolated. */
function isDynamicCode(code: Term): boolean {
  const target = code instanceof Tuple ? callParts(code.items[0] as Term)?.args : undefined
  return target?.[0] === BUILDER && target[1] === DYNAMIC
}

const BUILDER = moduleAtom('Ecto.Query.Builder')
const DYNAMIC = atom('dynamic')

function raiseInvalid(quoted: Term): never {
  return raiseCompileError(`\`${show(quoted)}\` is not a valid query expression.

* If you intended to call an Elixir function or introduce a value,
  you need to explicitly interpolate it with ^

* If you intended to call a database function, please check the documentation
  for Ecto.Query.API to see the supported database expressions

* If you intended to extend Ecto's query DSL, make sure that you have required
  the module or imported the relevant function. Note that you need macros to
  extend Ecto's querying capabilities
`)
}

/** A row of values, compared with another of the same size. */
function* escapeRow(elements: readonly Term[], type: Term, scope: Scope): Effect<Term> {
  const types = isTuple(type, 2) && type.items[0] === atom('tuple') ? listItems(type.items[1] as Term) : undefined
  if (types?.length !== elements.length) {
    return raiseCompileError('Tuples can only be used in comparisons with literal tuples of the same size')
  }
  const escaped: Term[] = []
  for (const [i, element] of elements.entries()) escaped.push(yield* escapeExpr(element, types[i] ?? ANY, scope))
  return callNode('{}', escaped)
}

/** A list of literals is one value of an array type; any other is escaped element by element. */
function* escapeList(items: readonly Term[], type: Term, scope: Scope): Effect<Term> {
  if (items.every(isPlainLiteral)) return items.length === 0 ? EMPTY_LIST : literal(listFrom(items), type)
  const inner = elementType(type)
  const escaped: Term[] = []
  for (const item of items) escaped.push(yield* escapeExpr(item, inner, scope))
  return listFrom(escaped)
}

function elementType(type: Term): Term {
  return type instanceof Tuple && type.items.length === 2 && type.items[0] === atom('array') ? (type.items[1] as Term) : ANY
}
