import { templateCode } from '#bindings/query/escape/hole.ts'
import { pinned } from '#bindings/query/escape/scope.ts'
import { escapeSelect } from '#bindings/query/escape/select.ts'
import { atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { listFrom } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { tuple } from '#terms/tuple.ts'
import { builderCall, builtCode, type ClauseInput, placeCode, scopeOf } from './clause-code.ts'

/** The code of `select` and `select_merge`. */
export function* selectCode(input: ClauseInput, clause: 'select' | 'select_merge', quoted: Term): Effect<Term> {
  const value = pinned(quoted)
  if (value !== undefined) return builderCall('select_interpolated', [input.query, atom(clause), value, ...placeCode(input)])
  const scope = scopeOf(input)
  const expr = yield* escapeSelect(quoted, scope)
  const take = listFrom(scope.take.map(([index, taken]) => templateCode(tuple(index, taken))))
  const names = listFrom(scope.selectedAs.map(templateCode))
  return builderCall('select', [input.query, atom(clause), ...builtCode(expr, scope), take, names, ...placeCode(input)])
}
