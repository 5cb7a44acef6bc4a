import type { Adapter } from '#ecto/adapter/adapter.ts'
import { isPlainValue } from '#ecto/adapter/plain-value.ts'
import { castType } from '#ecto/type/cast.ts'
import { dumpType } from '#ecto/type/dump.ts'
import { Atom, atom, moduleAtom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { Cons, EMPTY_LIST, listFrom, listItems } from '#terms/list.ts'
import { structModule } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { isTuple, type Tuple } from '#terms/tuple.ts'
import type { PlannedParam } from './planned-query.ts'
import type { CastParam, TriedCasts } from './query-plan.ts'

/** Where the value of a planned query's parameter is found in a query with its key, and how it is cast. */
export type ParamSlot =
  /** The `where:` of an association has it. */
  | { readonly kind: 'constant'; readonly param: PlannedParam }
  /** The query's parameter at `index`; `inner`: the type of the elements when it expands, else `type`. */
  | {
      readonly kind: 'value'
      readonly index: number
      readonly type: Term
      readonly inner: Term
      readonly storage: Term
      readonly expand: PlannedParam['expand']
    }

/** Finds each cast parameter among those of the query; undefined when one stands in it more than once, as then its place does not tell which. */
export function slotsOf(
  cast: readonly CastParam[],
  given: readonly Tuple[],
  moved: ReadonlyMap<Tuple, Tuple>,
): readonly ParamSlot[] | undefined {
  if (new Set(given).size < given.length) return undefined
  return cast.map(({ source, type, param }) => {
    const index = given.indexOf(moved.get(source) ?? source)
    if (index < 0) return { kind: 'constant', param }
    const inner = param.expand === null ? type : ((type as Tuple).items[1] as Term)
    return { kind: 'value', index, type, inner, storage: param.storage, expand: param.expand }
  })
}

/** The parameters of a query whose values all stay as they are; undefined when one does not. */
export function bindPlain(slots: readonly ParamSlot[], given: readonly Tuple[]): readonly PlannedParam[] | undefined {
  const params: PlannedParam[] = []
  for (const slot of slots) {
    const param = bindNow(slot, given)
    if (param === undefined) return undefined
    params.push(param)
  }
  return params
}

/** The parameters of a query cast and dumped; undefined when one cannot be: planning anew says why, without casting again what was `tried`. */
export function* bindParams(
  slots: readonly ParamSlot[],
  given: readonly Tuple[],
  adapter: Adapter,
  tried: TriedCasts,
): Effect<readonly PlannedParam[] | undefined> {
  const params: PlannedParam[] = []
  for (const slot of slots) {
    const param = bindNow(slot, given) ?? (yield* bind(slot, given, adapter, tried))
    if (param === undefined) return undefined
    params.push(param)
  }
  return params
}

const ANY = atom('any')
const BOOLEAN = atom('boolean')

/** A value that stays as it is. */
function bindNow(slot: ParamSlot, given: readonly Tuple[]): PlannedParam | undefined {
  if (slot.kind === 'constant') return slot.param
  const { inner, storage, expand } = slot
  const value = givenValue(slot, given)
  if (expand === null ? !isPlain(inner, value) : !isPlainList(inner, value)) return undefined
  return { value, dumped: value, storage, expand }
}

function isPlain(type: Term, value: Term): boolean {
  if (value === null) return false
  if (type === ANY) return typeof value !== 'object'
  return type === BOOLEAN ? typeof value === 'boolean' : isPlainValue(type, value)
}

function isPlainList(type: Term, value: Term): boolean {
  let rest = value
  while (rest instanceof Cons && isPlain(type, rest.head)) rest = rest.tail
  return rest === EMPTY_LIST
}

function* bind(slot: ParamSlot, given: readonly Tuple[], adapter: Adapter, tried: TriedCasts): Effect<PlannedParam | undefined> {
  if (slot.kind === 'constant') return slot.param
  const { type, inner, storage, expand } = slot
  const value = givenValue(slot, given)
  if (isDoubtful(value)) return undefined
  const cast = yield* castType(expand === 'splice' ? ANY : type, value)
  tried.set(given[slot.index] as Tuple, cast)
  if (cast.kind === 'error') return undefined
  if (adapter.passes(storage)) return { value: cast.value, dumped: cast.value, storage, expand }
  const dumped = expand === null ? yield* dump(inner, cast.value) : yield* dumpItems(inner, cast.value)
  return dumped === undefined ? undefined : { value: cast.value, dumped, storage, expand }
}

function givenValue({ index }: Extract<ParamSlot, { kind: 'value' }>, given: readonly Tuple[]): Term {
  return given[index]?.items[0] ?? null
}

/** What may be a dynamic, a query, a range or a keyword list, which are refused in their own words. */
function isDoubtful(value: Term): boolean {
  const module = structModule(value)
  if (module !== undefined) return DOUBTFUL.includes(module)
  const first = value instanceof Cons ? value.head : null
  return isTuple(first, 2) && first.items[0] instanceof Atom
}

const DOUBTFUL = ['Ecto.Query.DynamicExpr', 'Ecto.Query', 'Ecto.SubQuery', 'Range'].map(moduleAtom)

function* dump(type: Term, value: Term): Effect<Term | undefined> {
  const result = yield* dumpType(type, value)
  return result.kind === 'ok' ? result.value : undefined
}

function* dumpItems(type: Term, value: Term): Effect<Term | undefined> {
  const dumped: Term[] = []
  for (const item of listItems(value) ?? []) {
    const result = yield* dump(type, item)
    if (result === undefined) return undefined
    dumped.push(result)
  }
  return listFrom(dumped)
}
