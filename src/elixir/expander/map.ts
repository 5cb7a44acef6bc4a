import type { Core } from '#elixir/core/core.ts'
import { isAtom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { isTuple } from '#terms/tuple.ts'
import { expandSequentially } from './arguments.ts'
import type { Scope } from './env.ts'
import { compileError, reportWarning } from './errors.ts'
import { callArguments, lineOfMeta } from './quoted.ts'
import { expand } from './recurse.ts'

/** `%{…}` and `%{map | …}` as an expression. */
export function* expandMap(args: readonly Term[], meta: Term, scope: Scope): Effect<Core> {
  const update = args.length === 1 ? callArguments(args[0] as Term, '|', 2) : undefined
  if (update === undefined) return { kind: 'map', entries: yield* mapEntriesOf(args, meta, scope) }
  const map = yield* expand(update[0] as Term, scope)
  const entries = yield* mapEntriesOf(listItems(update[1] as Term) ?? [], meta, scope)
  if (scope.env.context === 'guard') compileError(scope, 'cannot use map/struct update syntax in guard', meta)
  return { kind: 'mapUpdate', map, entries, struct: undefined, line: lineOfMeta(meta) || scope.env.line }
}

/** The pairs of a map literal. */
export function* mapEntriesOf(pairs: readonly Term[], meta: Term, scope: Scope): Effect<(readonly [Core, Core])[]> {
  const flat: Term[] = []
  for (const pair of pairs) {
    if (!isTuple(pair, 2)) return compileError(scope, 'expected key-value pairs in a map', meta)
    flat.push(...pair.items)
  }
  const cores = yield* expandSequentially(flat, scope)
  warnOverridden(pairs, meta, scope)
  return pairs.map((_, index) => [cores[2 * index] as Core, cores[2 * index + 1] as Core] as const)
}

/** Warns of a literal key that stands in a map twice. */
function warnOverridden(pairs: readonly Term[], meta: Term, scope: Scope): void {
  const seen = new Set<Term>()
  for (const pair of pairs) {
    const key = isTuple(pair, 2) ? (pair.items[0] as Term) : undefined
    if (key === undefined || !isLiteralKey(key)) continue
    if (seen.has(key)) reportWarning(scope, `key ${inspect(key)} will be overridden in map`, meta)
    seen.add(key)
  }
}

function isLiteralKey(key: Term): boolean {
  return isAtom(key) || typeof key === 'string' || typeof key === 'number'
}
