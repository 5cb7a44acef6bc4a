import { assertNever } from '#base/assert-never.ts'
import { fieldName } from '#bindings/query/escape/field-reference.ts'
import { Hole } from '#bindings/query/escape/hole.ts'
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
import { type ClauseInput, type ClauseSite, leftBy, placeOf, scopeOf } from './clause-code.ts'
import { escapeFilterExpr } from './filter.ts'
import { builderCall, type QueryCode, withClause } from './query-code.ts'
import { type SourceCode, sourceCode } from './source.ts'

/** The options of a join, quoted; undefined where they are not given. */
export interface JoinOptions {
  readonly on: Term | undefined
  readonly as: Term | undefined
  readonly prefix: Term | undefined
  readonly hints: Term | undefined
}

/** A query with one more join, and the variable that this binds. */
export interface JoinCode {
  readonly query: QueryCode
  readonly name: string | undefined
}

/** The query with a join: `qualifier` is an atom or code, `quoted` is `x in source`, or a source alone. */
export function* joinCode(input: ClauseInput, qualifier: Term, quoted: Term, options: JoinOptions): Effect<JoinCode> {
  const { name, source } = splitBinding(quoted)
  const target = yield* joinTarget(source, input)
  const joined = withClause(input.query, 'join', [
    qualifier instanceof Atom ? qualifier : new Hole(qualifier),
    target.assoc,
    nameTemplate(options.as),
    yield* hintsTemplate(options.hints, input),
    ...placeOf(input),
    target.source,
    options.prefix === undefined ? null : new Hole(pinned(options.prefix) ?? options.prefix),
    target.params,
  ])
  const query = options.on === undefined ? joined : yield* onCode({ ...input, query: joined }, name, options.on)
  return { query, name }
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

/** Templates of what is joined. */
interface JoinTarget {
  /** Nil for an association. */
  readonly source: Term
  readonly assoc: Term
  readonly params: Term
}

function* joinTarget(quoted: Term, input: ClauseSite): Effect<JoinTarget> {
  const parts = callParts(quoted)
  if (parts?.name === 'assoc' && parts.args.length === 2) return assocTarget(parts.args as [Term, Term], input)
  const target = yield* sourceCode(quoted, input)
  if (target.kind === 'queryable' && !target.isStatic && pinned(quoted) === undefined)
    raiseCompileError(`malformed join \`${show(quoted)}\` in query expression`)
  return { assoc: null, ...joinedSource(target) }
}

function joinedSource(target: SourceCode): Pick<JoinTarget, 'source' | 'params'> {
  switch (target.kind) {
    case 'table':
      return { source: tuple(target.name, null), params: EMPTY_LIST }
    case 'schema':
      return { source: tuple(null, new Hole(target.code)), params: EMPTY_LIST }
    case 'subquery':
      return { source: new Hole(target.code), params: EMPTY_LIST }
    case 'fragment':
      return { source: target.source, params: target.params }
    case 'queryable':
      return { source: new Hole(builderCall('join_source!', [target.code])), params: EMPTY_LIST }
    case 'values':
      return {
        source: new Hole(builderCall('values_source!', [target.code])),
        params: new Hole(builderCall('values_params!', [target.code])),
      }
    default:
      return assertNever(target)
  }
}

function assocTarget([source, field]: readonly [Term, Term], input: ClauseSite): JoinTarget {
  const variable = variableName(source)
  if (variable === undefined) return raiseCompileError(`expected a variable as the first argument of assoc/2, got: \`${show(source)}\``)
  if (!(field instanceof Atom) && pinned(field) === undefined) {
    return raiseCompileError(
      `you passed the variable \`${show(field)}\` to \`assoc/2\`. Did you mean to pass the atom \`:${show(field)}\`?`,
    )
  }
  const index = findBinding(scopeOf(input), variable)
  return { source: null, assoc: tuple(index, fieldName(field)), params: EMPTY_LIST }
}

function* onCode(input: ClauseInput, name: string | undefined, on: Term): Effect<QueryCode> {
  const value = pinned(on)
  if (value !== undefined) return withClause(input.query, 'on_interpolated', [new Hole(value), ...placeOf(input)])
  const joined: Binding[] = name === undefined ? [] : [{ name, index: indexFromEnd(1) }]
  const scope = scopeOf({ ...input, bindings: [...input.bindings, ...joined] })
  const expr = yield* escapeFilterExpr('on', on, indexFromEnd(1), scope)
  withoutSubqueries(scope.subqueries)
  return withClause(input.query, 'on', [...placeOf(input), expr, ...leftBy(scope)])
}

/** The name of an `as:`. */
export function nameTemplate(as: Term | undefined): Term {
  if (as === undefined || as === null || as instanceof Atom) return as ?? null
  const value = pinned(as)
  if (value === undefined) return raiseCompileError(`\`as\` must be a compile-time atom or an interpolated value using ^, got: ${show(as)}`)
  return new Hole(builderCall('as!', [value]))
}

/** The hints of `hints:`, text or `unsafe_fragment(^text)`, one or a list of them. */
export function* hintsTemplate(hints: Term | undefined, site: ClauseSite): Effect<Term> {
  if (hints === undefined || typeof hints === 'string') return hints ?? EMPTY_LIST
  const expanded = isList(hints) ? hints : yield* expandHint(hints, site)
  return typeof expanded === 'string' ? expanded : new Hole(expanded)
}

function* expandHint(hint: Term, site: ClauseSite): Effect<Term> {
  if (typeof hint === 'string') return hint
  const parts = callParts(hint)
  if (parts?.name === 'unsafe_fragment') return pinned(parts.args[0] as Term) ?? (parts.args[0] as Term)
  const expanded = yield* site.env.expandOnce(hint)
  if (typeof expanded === 'string' || isList(expanded)) return expanded
  return raiseCompileError(
    `\`hints\` must be a compile time string, unsafe fragment, list of strings or unsafe fragments, got: \`${show(hint)}\``,
  )
}
