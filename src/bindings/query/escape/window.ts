import { callRemote } from '#bindings/quoted.ts'
import { callNode, callParts } from '#ecto/query/ast.ts'
import { raiseCompileError } from '#ecto/query/query-error.ts'
import { Atom, atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { keywordPairs } from '#terms/keyword.ts'
import { EMPTY_LIST, listFrom } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { tuple } from '#terms/tuple.ts'
import { Hole } from './hole.ts'
import { escapeGroupBy, escapeOrderBy } from './ordering.ts'
import { escapeArgs, escapeExpr } from './recurse.ts'
import { pinned, type Scope, show } from './scope.ts'

const ANY = atom('any')

const WINDOW_FUNCTIONS = new Set([
  'row_number/0',
  'rank/0',
  'dense_rank/0',
  'percent_rank/0',
  'cume_dist/0',
  'ntile/1',
  'first_value/1',
  'last_value/1',
  'nth_value/2',
  'lag/1',
  'lag/2',
  'lag/3',
  'lead/1',
  'lead/2',
  'lead/3',
])

/** `filter(aggregate, condition)` */
export function* escapeFilter(aggregate: Term, condition: Term, type: Term, scope: Scope): Effect<Term> {
  const expr = yield* escapeExpr(aggregate, type, scope)
  return callNode('filter', [expr, yield* escapeExpr(condition, atom('boolean'), scope)])
}

/** `over(aggregate, name)` or `over(aggregate, partition_by: …, order_by: …, frame: …)`. */
export function* escapeOver(args: readonly Term[], type: Term, scope: Scope): Effect<Term> {
  const [aggregate = null, window = EMPTY_LIST] = args
  const expr = yield* escapeWindowFunction(aggregate, type, scope)
  return callNode('over', [expr, window instanceof Atom ? window : yield* escapeWindow(window, scope)])
}

function* escapeWindowFunction(quoted: Term, type: Term, scope: Scope): Effect<Term> {
  const parts = callParts(quoted)
  if (parts !== undefined && WINDOW_FUNCTIONS.has(`${parts.name}/${parts.args.length}`)) {
    return callNode(parts.name, yield* escapeArgs(parts.args, scope))
  }
  return yield* escapeExpr(quoted, type, scope)
}

/** The definition of a window: `[partition_by: […], order_by: […], frame: fragment(…)]`. */
export function* escapeWindow(quoted: Term, scope: Scope): Effect<Term> {
  const pairs = keywordPairs(quoted)
  if (pairs === undefined) {
    return raiseCompileError(`windows definitions and over/2 expect a keyword list, got: \`${show(quoted)}\``)
  }
  const escaped: Term[] = []
  for (const [key, value] of pairs) escaped.push(tuple(atom(key), yield* escapeWindowPart(key, value, scope)))
  return listFrom(escaped)
}

function* escapeWindowPart(key: string, value: Term, scope: Scope): Effect<Term> {
  const interpolated = pinned(value)
  switch (key) {
    case 'partition_by':
      return interpolated === undefined ? yield* escapeGroupBy(value, scope) : runtimePart('partition_by!', interpolated)
    case 'order_by':
      return interpolated === undefined ? yield* escapeOrderBy(value, 'order_by', scope) : runtimePart('window_order_by!', interpolated)
    case 'frame':
      return yield* escapeFrame(value, scope)
    default:
      return raiseCompileError(`unknown key \`:${key}\` in window definition (expected one of :partition_by, :order_by, :frame)`)
  }
}

/** Fields only: dynamics need the query, which `windows/3` has at hand. */
function runtimePart(check: string, value: Term): Term {
  return new Hole(callRemote('Ecto.Query.Builder', check, [value]))
}

function* escapeFrame(value: Term, scope: Scope): Effect<Term> {
  const parts = callParts(value)
  if (parts?.name !== 'fragment') return raiseCompileError(`expected a dynamic or fragment in \`:frame\`, got: \`${show(value)}\``)
  return yield* escapeExpr(value, ANY, scope)
}
