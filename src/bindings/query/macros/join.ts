import { fieldName } from '#bindings/query/escape/field-reference.ts'
import { templateCode } from '#bindings/query/escape/hole.ts'
import { type Binding, findBinding, pinned, show, variableName } from '#bindings/query/escape/scope.ts'
import { callParts } from '#ecto/query/ast.ts'
import { indexFromEnd } from '#ecto/query/build/bind-index.ts'
import { withoutSubqueries } from '#ecto/query/build/join.ts'
import { raiseCompileError } from '#ecto/query/query-error.ts'
import { Atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { EMPTY_LIST, isList } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { tuple } from '#terms/tuple.ts'
import { builderCall, builtCode, type ClauseInput, placeCode, scopeOf } from './clause-code.ts'
import { escapeFilterExpr } from './filter.ts'
import { sourceCode } from './source.ts'

/** The options of a join, quoted; undefined where they are not given. */
export interface JoinOptions {
  readonly on: Term | undefined
  readonly as: Term | undefined
  readonly prefix: Term | undefined
  readonly hints: Term | undefined
}

/** The code of one join, and the variable that it binds. */
export interface JoinCode {
  readonly code: Term
  readonly name: string | undefined
}

/** The code of a join: `qualifier` is code, `quoted` is `x in source`, or a source alone. */
export function* joinCode(input: ClauseInput, qualifier: Term, quoted: Term, options: JoinOptions): Effect<JoinCode> {
  const { name, source } = splitBinding(quoted)
  const target = yield* joinTarget(source, input)
  const joined = builderCall('join', [
    input.query,
    qualifier,
    target.source,
    target.assoc,
    nameCode(options.as),
    options.prefix === undefined ? null : (pinned(options.prefix) ?? options.prefix),
    yield* hintsCode(options.hints, input),
    target.params,
    ...placeCode(input),
  ])
  const code = options.on === undefined ? joined : yield* onCode({ ...input, query: joined }, name, options.on)
  return { code, name }
}

/** `x in source`, `[x] in source`, or a source without a variable. */
function splitBinding(quoted: Term): { readonly name: string | undefined; readonly source: Term } {
  const parts = callParts(quoted)
  if (parts?.name !== 'in' || parts.args.length !== 2) return { name: undefined, source: quoted }
  const [left, source] = parts.args as [Term, Term]
  const single = isList(left) && 'head' in left && left.tail === EMPTY_LIST ? left.head : left
  const name = variableName(single)
  if (name === undefined) return raiseCompileError(`expected a variable on the left side of \`in\` in a join, got: \`${show(left)}\``)
  return { name: name === '_' ? undefined : name, source }
}

interface JoinTarget {
  /** Code of the source, nil for an association. */
  readonly source: Term
  readonly assoc: Term
  readonly params: Term
}

function* joinTarget(quoted: Term, input: ClauseInput): Effect<JoinTarget> {
  const parts = callParts(quoted)
  if (parts?.name === 'assoc' && parts.args.length === 2) return assocTarget(parts.args as [Term, Term], input)
  const target = yield* sourceCode(quoted, input)
  switch (target.kind) {
    case 'queryable':
      return {
        source: pinned(quoted) === undefined ? builderCall('join_source!', [target.code]) : builderCall('join_query!', [target.code]),
        assoc: null,
        params: EMPTY_LIST,
      }
    case 'fragment':
      return { source: target.code, assoc: null, params: target.params }
    default:
      return { source: builderCall('values_source!', [target.code]), assoc: null, params: builderCall('values_params!', [target.code]) }
  }
}

function assocTarget([source, field]: readonly [Term, Term], input: ClauseInput): JoinTarget {
  const variable = variableName(source)
  if (variable === undefined) return raiseCompileError(`expected a variable as the first argument of assoc/2, got: \`${show(source)}\``)
  if (!(field instanceof Atom) && pinned(field) === undefined) {
    return raiseCompileError(
      `you passed the variable \`${show(field)}\` to \`assoc/2\`. Did you mean to pass the atom \`:${show(field)}\`?`,
    )
  }
  const index = findBinding(scopeOf(input), variable)
  return { source: null, assoc: templateCode(tuple(index, fieldName(field))), params: EMPTY_LIST }
}

function* onCode(input: ClauseInput, name: string | undefined, on: Term): Effect<Term> {
  const value = pinned(on)
  if (value !== undefined) return builderCall('on_interpolated', [input.query, value, ...placeCode(input)])
  const joined: Binding[] = name === undefined ? [] : [{ name, index: indexFromEnd(1) }]
  const scope = scopeOf({ ...input, bindings: [...input.bindings, ...joined] })
  const expr = yield* escapeFilterExpr('on', on, indexFromEnd(1), scope)
  withoutSubqueries(scope.subqueries)
  return builderCall('on', [input.query, ...builtCode(expr, scope), ...placeCode(input)])
}

/** The code of an `as:`. */
export function nameCode(as: Term | undefined): Term {
  if (as === undefined || as === null || as instanceof Atom) return as ?? null
  const value = pinned(as)
  if (value === undefined) return raiseCompileError(`\`as\` must be a compile-time atom or an interpolated value using ^, got: ${show(as)}`)
  return builderCall('as!', [value])
}

/** The code of `hints:`, text or `unsafe_fragment(^text)`, one or a list of them. */
export function* hintsCode(hints: Term | undefined, input: ClauseInput): Effect<Term> {
  if (hints === undefined) return EMPTY_LIST
  const expanded = isList(hints) ? hints : yield* expandHint(hints, input)
  return expanded
}

function* expandHint(hint: Term, input: ClauseInput): Effect<Term> {
  if (typeof hint === 'string') return hint
  const parts = callParts(hint)
  if (parts?.name === 'unsafe_fragment') return pinned(parts.args[0] as Term) ?? (parts.args[0] as Term)
  const expanded = yield* input.env.expandOnce(hint)
  if (typeof expanded === 'string' || isList(expanded)) return expanded
  return raiseCompileError(
    `\`hints\` must be a compile time string, unsafe fragment, list of strings or unsafe fragments, got: \`${show(hint)}\``,
  )
}
