import { Hole } from '#bindings/query/escape/hole.ts'
import { pinned } from '#bindings/query/escape/scope.ts'
import { escapeWindow, inWindowOrder } from '#bindings/query/escape/window.ts'
import { raiseCompileError } from '#ecto/query/query-error.ts'
import { atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { keywordPairs } from '#terms/keyword.ts'
import { listFrom } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { tuple } from '#terms/tuple.ts'
import { type ClauseInput, leftBy, placeOf, scopeOf } from './clause-code.ts'
import { type QueryCode, withClause } from './query-code.ts'

/** The query with `windows`: one clause for each window, in their order. */
export function* windowsCode(input: ClauseInput, quoted: Term): Effect<QueryCode> {
  const windows = keywordPairs(quoted)
  if (windows === undefined) {
    return raiseCompileError(
      `expected window definitions to be a keyword list with window names as keys and a keyword list with the window definition as value, got: \`${inspect(quoted)}\``,
    )
  }
  let query = input.query
  for (const [name, definition] of windows) query = yield* windowCode({ ...input, query }, name, definition)
  return query
}

function* windowCode(input: ClauseInput, name: string, definition: Term): Effect<QueryCode> {
  const pairs = inWindowOrder(keywordPairs(definition) ?? [])
  assertInterpolated(pairs)
  const written = pairs.filter(([, value]) => pinned(value) === undefined)
  const interpolated = pairs.flatMap(([key, value]) => {
    const inner = pinned(value)
    return inner === undefined ? [] : [tuple(atom(key), new Hole(inner))]
  })
  const scope = scopeOf(input)
  const expr = yield* escapeWindow(
    pairs.length === 0 ? definition : listFrom(written.map(([key, value]) => tuple(atom(key), value))),
    scope,
  )
  const keys = listFrom(pairs.map(([key]) => atom(key)))
  return withClause(input.query, 'window', [atom(name), expr, listFrom(interpolated), keys, ...placeOf(input), ...leftBy(scope)])
}

/** What follows an interpolated part is interpolated as well: it is known when the query runs. */
function assertInterpolated(pairs: readonly (readonly [string, Term])[]): void {
  const first = pairs.findIndex(([, value]) => pinned(value) !== undefined)
  const written = first < 0 ? undefined : pairs.slice(first).find(([, value]) => pinned(value) === undefined)
  if (written !== undefined) {
    raiseArgument(
      `window has an interpolated value under \`${pairs[first]?.[0]}\` and therefore \`${written[0]}\` must also be interpolated`,
    )
  }
}
