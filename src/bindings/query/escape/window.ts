import { callRemote } from '#bindings/quoted.ts'
import { callNode, callParts } from '#ecto/query/ast.ts'
import { raiseCompileError } from '#ecto/query/query-error.ts'
import { Atom, atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { strictEqual } from '#terms/equal.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { keywordPairs } from '#terms/keyword.ts'
import { EMPTY_LIST, listFrom, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { Tuple, tuple } from '#terms/tuple.ts'
import { Hole } from './hole.ts'
import { escapeGroupBy, escapeOrderBy } from './ordering.ts'
import { escapeArgs, escapeExpr } from './recurse.ts'
import { pinned, type Scope } from './scope.ts'
import { isWindowFunction } from './window-functions.ts'

const ANY = atom('any')

/** `filter(aggregate, condition)` */
export function* escapeFilter(aggregate: Term, condition: Term, type: Term, scope: Scope): Effect<Term> {
  const expr = yield* escapeExpr(aggregate, type, scope)
  return callNode('filter', [expr, yield* escapeExpr(condition, atom('boolean'), scope)])
}

/** `over(aggregate, name)` or `over(aggregate, partition_by: …, order_by: …, frame: …)`. */
export function* escapeOver(args: readonly Term[], type: Term, scope: Scope): Effect<Term> {
  const [aggregate = null, window = EMPTY_LIST] = args
  const expr = yield* escapeWindowFunction(aggregate, type, scope)
  if (window instanceof Atom) return callNode('over', [expr, window])
  const interpolated = (keywordPairs(window) ?? []).find(([, value]) => pinned(value) !== undefined)
  if (interpolated !== undefined) {
    raiseCompileError(
      `windows definitions given to over/2 do not allow interpolations at the root of \`${interpolated[0]}\`. Please use Ecto.Query.windows/3 to explicitly define a window instead`,
    )
  }
  return callNode('over', [expr, yield* escapeWindow(window, scope)])
}

function* escapeWindowFunction(quoted: Term, type: Term, scope: Scope): Effect<Term> {
  const parts = callParts(quoted)
  if (parts !== undefined && isWindowFunction(`${parts.name}/${parts.args.length}`)) {
    return callNode(parts.name, yield* escapeArgs(parts.args, scope))
  }
  return yield* escapeExpr(yield* expandToWindowFunction(quoted, scope), type, scope)
}

const AGGREGATES = new Set(['count/0', 'count/1', 'count/2', 'avg/1', 'sum/1', 'min/1', 'max/1', 'filter/2', 'fragment', 'coalesce/2'])

/** What a macro stands for, down to a function that windows know. */
function* expandToWindowFunction(quoted: Term, scope: Scope): Effect<Term> {
  const parts = callParts(quoted)
  if (parts === undefined || parts.name === 'fragment' || AGGREGATES.has(`${parts.name}/${parts.args.length}`)) return quoted
  const expanded = yield* scope.env.expandOnce(quoted)
  if (!strictEqual(expanded, quoted)) return yield* expandToWindowFunction(expanded, scope)
  if (quoted instanceof Tuple && !(quoted.items[0] instanceof Atom)) return quoted
  return raiseCompileError(
    `unknown window function ${parts.name}/${parts.args.length}. See Ecto.Query.WindowAPI for all available functions`,
  )
}

/** The definition of a window: `[partition_by: […], order_by: […], frame: fragment(…)]`. */
export function* escapeWindow(quoted: Term, scope: Scope): Effect<Term> {
  const pairs = keywordPairs(quoted)
  if (pairs === undefined) {
    return raiseNoDefinition(quoted)
  }
  const unknown = listItems(quoted)?.filter((_, i) => !PARTS.includes(pairs[i]?.[0] ?? '')) ?? []
  if (unknown.length > 0) return raiseNoDefinition(listFrom(unknown))
  const escaped: Term[] = []
  for (const [key, value] of inWindowOrder(pairs)) escaped.push(tuple(atom(key), yield* escapeWindowPart(key, value, scope)))
  return listFrom(escaped)
}

/** The parts of a window as SQL has them, whatever the order in which they are written. */
export function inWindowOrder<Value>(pairs: readonly (readonly [string, Value])[]): readonly (readonly [string, Value])[] {
  return [...pairs].sort(([a], [b]) => PARTS.indexOf(a) - PARTS.indexOf(b))
}

function* escapeWindowPart(key: string, value: Term, scope: Scope): Effect<Term> {
  const interpolated = pinned(value)
  switch (key) {
    case 'partition_by':
      return interpolated === undefined ? yield* escapeGroupBy(value, scope) : runtimePart('partition_by!', interpolated)
    case 'order_by':
      return interpolated === undefined ? yield* escapeOrderBy(value, 'order_by', scope) : runtimePart('window_order_by!', interpolated)
    default:
      return yield* escapeFrame(value, scope)
  }
}

const PARTS = ['partition_by', 'order_by', 'frame']

function raiseNoDefinition(quoted: Term): never {
  return raiseCompileError(
    `expected window definition to be a keyword list with partition_by, order_by or frame as keys, got: \`${inspect(quoted)}\``,
  )
}

/** Fields only: dynamics need the query, which `windows/3` has at hand. */
function runtimePart(check: string, value: Term): Term {
  return new Hole(callRemote('Ecto.Query.Builder', check, [value]))
}

function* escapeFrame(value: Term, scope: Scope): Effect<Term> {
  const parts = callParts(value)
  if (parts?.name !== 'fragment') return raiseCompileError(`expected a dynamic or fragment in \`:frame\`, got: \`${inspect(value)}\``)
  return yield* escapeExpr(value, ANY, scope)
}
