import { Hole } from '#bindings/query/escape/hole.ts'
import { escapeExpr } from '#bindings/query/escape/recurse.ts'
import { pinned } from '#bindings/query/escape/scope.ts'
import { callRemote } from '#bindings/quoted.ts'
import { callParts } from '#ecto/query/ast.ts'
import { Atom, atom, isAtom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { strictEqual } from '#terms/equal.ts'
import { listFrom } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { isTuple, Tuple, tuple } from '#terms/tuple.ts'
import { type ClauseSite, plainScopeOf } from './clause-code.ts'
import { builderCall } from './query-code.ts'

const ANY = atom('any')

/** What stands right of `in`. */
export type SourceCode =
  | { readonly kind: 'queryable'; readonly code: Term; readonly isStatic: boolean }
  /** Templates of the source, an expression alone or with the schema of its rows, and of its parameters. */
  | { readonly kind: 'fragment'; readonly source: Term; readonly params: Term }
  /** Code of an `%Ecto.SubQuery{}`. */
  | { readonly kind: 'subquery'; readonly code: Term }
  /** A table's name. */
  | { readonly kind: 'table'; readonly name: string }
  /** Code of a schema's module. */
  | { readonly kind: 'schema'; readonly code: Term }
  /** `code` gives `{source, params}`. */
  | { readonly kind: 'values'; readonly code: Term }

/** The source of a `from` or a `join`: a queryable, a fragment or a list of values; macros are expanded. */
export function* sourceCode(quoted: Term, input: ClauseSite): Effect<SourceCode> {
  const value = pinned(quoted)
  if (value !== undefined) return { kind: 'queryable', code: value, isStatic: false }
  const parts = callParts(quoted)
  if (typeof quoted === 'string') return { kind: 'table', name: quoted }
  if (quoted instanceof Atom) return { kind: 'schema', code: quoted }
  const typed = isTuple(quoted, 2) ? quoted.items : undefined
  if (typed !== undefined && callParts(typed[0] ?? null)?.name === 'fragment')
    return yield* fragmentSource(typed[0] as Term, input, new Hole(typed[1] as Term))
  if (parts === undefined) return { kind: 'queryable', code: withoutPins(quoted), isStatic: isStaticSource(quoted) }
  switch (parts.name) {
    case 'fragment':
      return yield* fragmentSource(quoted, input)
    case 'values':
      return { kind: 'values', code: builderCall('values!', parts.args.map(unpinned)) }
    case 'subquery':
      return { kind: 'subquery', code: callRemote('Ecto.Query', 'subquery', parts.args.map(unpinned)) }
    case '__aliases__':
    case '__MODULE__':
      return { kind: 'schema', code: quoted }
    default:
      return yield* expandedSource(quoted, input)
  }
}

function* fragmentSource(quoted: Term, input: ClauseSite, schema?: Hole): Effect<SourceCode> {
  const scope = plainScopeOf(input)
  const expr = yield* escapeExpr(quoted, ANY, scope)
  return { kind: 'fragment', source: schema === undefined ? expr : tuple(expr, schema), params: listFrom(scope.params) }
}

function* expandedSource(quoted: Term, input: ClauseSite): Effect<SourceCode> {
  const expanded = yield* input.env.expandOnce(quoted)
  if (!strictEqual(expanded, quoted)) return yield* sourceCode(expanded, input)
  return { kind: 'queryable', code: quoted, isStatic: false }
}

/** A source that has one binding, whatever happens at run time. */
function isStaticSource(quoted: Term): boolean {
  return isAtom(quoted) || (quoted instanceof Tuple && quoted.items.length === 2)
}

function withoutPins(quoted: Term): Term {
  return quoted instanceof Tuple && quoted.items.length === 2 ? new Tuple(quoted.items.map(unpinned)) : quoted
}

function unpinned(quoted: Term): Term {
  return pinned(quoted) ?? quoted
}
