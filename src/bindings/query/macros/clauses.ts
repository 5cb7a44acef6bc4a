import { Hole } from '#bindings/query/escape/hole.ts'
import { pinned } from '#bindings/query/escape/scope.ts'
import type { Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'
import type { ClauseInput } from './clause-code.ts'
import { combinationCode, lockCode } from './composition.ts'
import { filterCode } from './filter.ts'
import { byCode, distinctCode, limitCode } from './ordering.ts'
import { preloadCode } from './preload.ts'
import { type QueryCode, withClause } from './query-code.ts'
import { selectCode } from './select.ts'
import { updateCode } from './update.ts'
import { windowsCode } from './windows.ts'

export const CLAUSES = [
  'where',
  'or_where',
  'having',
  'or_having',
  'order_by',
  'prepend_order_by',
  'group_by',
  'distinct',
  'limit',
  'offset',
  'with_ties',
  'select',
  'select_merge',
  'update',
  'preload',
  'windows',
  'lock',
  'union',
  'union_all',
  'except',
  'except_all',
  'intersect',
  'intersect_all',
] as const

export type Clause = (typeof CLAUSES)[number]

/** Whether a keyword of `from` is a clause with a macro of its own. */
export function isClause(name: string): name is Clause {
  return (CLAUSES as readonly string[]).includes(name)
}

/** The query in `input` with one more clause. */
export function* clauseCode(input: ClauseInput, clause: Clause, quoted: Term): Effect<QueryCode> {
  switch (clause) {
    case 'where':
    case 'having':
      return yield* filterCode(input, clause, 'and', quoted)
    case 'or_where':
      return yield* filterCode(input, 'where', 'or', quoted)
    case 'or_having':
      return yield* filterCode(input, 'having', 'or', quoted)
    case 'order_by':
    case 'prepend_order_by':
    case 'group_by':
      return yield* byCode(input, clause, quoted)
    case 'distinct':
      return yield* distinctCode(input, quoted)
    case 'limit':
    case 'offset':
      return yield* limitCode(input, clause, quoted)
    case 'with_ties':
      return withClause(input.query, 'with_ties', [new Hole(pinned(quoted) ?? quoted)])
    case 'select':
    case 'select_merge':
      return yield* selectCode(input, clause, quoted)
    case 'update':
      return yield* updateCode(input, quoted)
    case 'preload':
      return preloadCode(input, quoted)
    case 'windows':
      return yield* windowsCode(input, quoted)
    case 'lock':
      return yield* lockCode(input, quoted)
    default:
      return combinationCode(input, clause, quoted)
  }
}
