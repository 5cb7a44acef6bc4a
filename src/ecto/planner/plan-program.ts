import { raiseQueryError } from '#ecto/query/query-error.ts'
import { fromSchema } from '#ecto/query/query-term.ts'
import type { Effect } from '#terms/effect.ts'
import { EMPTY_LIST } from '#terms/list.ts'
import type { ElixirMap } from '#terms/map.ts'
import { field } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { assertOperation } from './assert-operation.ts'
import { castParams } from './cast-params.ts'
import { convertExpr } from './convert-expr.ts'
import { joinedAssocs } from './joined-assocs.ts'
import { normalizeQuery } from './normalize.ts'
import { planInner, planQuery } from './plan.ts'
import type { PlannedQuery, QueryOperation } from './planned-query.ts'
import type { CastParam, PlanContext, PlannerContext, PlannerPasses, TriedCasts } from './query-plan.ts'
import { rowLoader } from './row-loader.ts'
import { type CollectedSelect, collectSelect, columnsOf } from './select-columns.ts'
import { selectedType } from './select-type.ts'
import { type Take, takeOf } from './taken-fields.ts'

/** One joined association that is preloaded, with those below it. */
export interface AssocNode {
  readonly field: string
  /** Its index among the sources, and the place of its value in `LoadedRow.assocs`. */
  readonly source: number
  readonly position: number
  readonly children: readonly AssocNode[]
}

/** A row with its structs loaded: `from` is nil when the query does not select its first source. */
export interface LoadedRow {
  readonly from: Term
  /** In depth-first order of `PreparedQuery.assocs`; nil for a left join without a match. */
  readonly assocs: readonly Term[]
  readonly values: readonly Term[]
}

/** What is the same for all queries that differ in the values of their parameters alone. */
export interface QueryProgram {
  readonly planned: PlannedQuery
  /** Whether rows are expected: `all`, or a write with a `select`. */
  readonly returnsRows: boolean
  /** Whether the first source is part of what is selected, as preloads need. */
  readonly selectsFrom: boolean
  /** The module of the first source's schema, or nil. */
  readonly schema: Term
  readonly assocs: readonly AssocNode[]
  /** What select takes of the first source and of the associations below it. */
  readonly taken: Take | undefined
  load(rows: readonly (readonly Term[])[]): Effect<LoadedRow[]>
  /** The selected value of a row, with `from` in place of the row's own first source. */
  finish(from: Term, row: LoadedRow): Term
}

/** A program with the parameters of the query that it was planned from. */
export interface PlannedProgram {
  readonly program: QueryProgram
  readonly params: readonly CastParam[]
  readonly moved: PlannerContext['moved']
}

/** Plans and normalises a query for one operation; raises as Ecto does, the query printed in the message. */
export function* planProgram(
  operation: QueryOperation,
  query: ElixirMap,
  given: PlanContext,
  prefix: Term,
  tried: TriedCasts,
): Effect<PlannedProgram> {
  const context: PlannerContext = { ...given, passes: PASSES, moved: new Map(), tried }
  assertOperation(query, operation)
  const plan = yield* planQuery(query, operation, { parent: null, aliasPrefix: '', prefix, selects: operation === 'all' }, context)
  const params: CastParam[] = []
  yield* castParams(plan, params)
  const selects = field(plan.term, 'select') !== null
  const keepLiterals = given.keepLiterals === true || plan.combinations.length > 0
  const collected = selects ? yield* collectSelect(plan, keepLiterals) : NOTHING
  assertSelectsFrom(plan.term, collected)
  const site = { plan, key: 'select', clause: field(plan.term, 'select') as ElixirMap }
  const assocs = selects ? yield* joinedAssocs(plan, site) : { nodes: [], units: [] }
  const columns = columnsOf(collected, assocs.units)
  const planned = yield* normalizeQuery(plan, { aliased: false, keepLiterals, columns })
  const loader = yield* rowLoader(collected, assocs.units, context)
  const program: QueryProgram = {
    planned,
    returnsRows: selects,
    selectsFrom: collected.from !== null,
    schema: fromSchema(query),
    assocs: assocs.nodes,
    taken: selects ? takeOf(plan, 0) : undefined,
    ...loader,
  }
  return { program, params, moved: context.moved }
}

const PASSES: PlannerPasses = { convert: convertExpr, normalize: normalizeQuery, planInner, selectedType }

const NOTHING: CollectedSelect = { from: null, units: [], selection: { kind: 'literal', value: null } }

function assertSelectsFrom(query: ElixirMap, collected: CollectedSelect): void {
  const preloads = field(query, 'preloads') !== EMPTY_LIST || field(query, 'assocs') !== EMPTY_LIST
  if (preloads && collected.from === null) {
    raiseQueryError(query, 'the binding used in `from` must be selected in `select` when using `preload`')
  }
}
