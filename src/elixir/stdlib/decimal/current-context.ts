import { Atom, atom, moduleAtom } from '#terms/atom.ts'
import { applyContext, DEFAULT_CONTEXT, type DecimalContext } from '#terms/decimal/context.ts'
import { decimalTerm } from '#terms/decimal/decimal.ts'
import type { DecimalOutcome, DecimalSignal } from '#terms/decimal/outcome.ts'
import { isDecimalRounding } from '#terms/decimal/rounding.ts'
import type { Effect } from '#terms/effect.ts'
import { list, listFrom, listItems } from '#terms/list.ts'
import type { ElixirMap } from '#terms/map.ts'
import { mapGet, mapPut } from '#terms/map-operations.ts'
import { field, isStruct, struct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { raise } from '#terms/thrown.ts'

/** The fields of a fresh `%Decimal.Context{}`. */
export const CONTEXT_FIELDS: Readonly<Record<string, Term>> = {
  precision: DEFAULT_CONTEXT.precision,
  rounding: atom(DEFAULT_CONTEXT.rounding),
  flags: list(),
  traps: list(atom('invalid_operation'), atom('division_by_zero')),
}

const FRESH = struct(moduleAtom('Decimal.Context'), CONTEXT_FIELDS)
const KEY = atom('$decimal_context')

/** The running process's `%Decimal.Context{}`. */
export function* contextTerm(): Effect<ElixirMap> {
  const value = yield { kind: 'dictionary', access: (entries) => ({ value: mapGet(entries, KEY) ?? FRESH, entries }) }
  return isStruct(value, 'Decimal.Context') ? value : FRESH
}

/** Makes it the running process's context. */
export function* putContext(context: Term): Effect<void> {
  yield { kind: 'dictionary', access: (entries) => ({ value: null, entries: mapPut(entries, KEY, context) }) }
}

/** The running process's context, for arithmetic. */
export function* currentContext(): Effect<DecimalContext> {
  return readContext(yield* contextTerm())
}

function readContext(context: ElixirMap): DecimalContext {
  const precision = field(context, 'precision')
  const rounding = field(context, 'rounding')
  return {
    precision: typeof precision === 'number' ? precision : Number.POSITIVE_INFINITY,
    rounding: rounding instanceof Atom && isDecimalRounding(rounding.name) ? rounding.name : DEFAULT_CONTEXT.rounding,
  }
}

/** The result of an operation as the context wants it: rounded, its signals noted or, when they are trapped, raised. */
export function* conclude(outcome: DecimalOutcome): Effect<Term> {
  const context = yield* contextTerm()
  if (outcome.kind === 'refused') yield* signal([outcome.signal], outcome.reason, context)
  const { value, signals } = applyContext(outcome.value, readContext(context))
  if (signals.length > 0) yield* signal(signals, null, context)
  return decimalTerm(value)
}

function* signal(signals: readonly DecimalSignal[], reason: string | null, context: ElixirMap): Effect<void> {
  const traps = new Set(listItems(field(context, 'traps')))
  const trapped = signals.find((name) => traps.has(atom(name)))
  if (trapped !== undefined) return raise('Decimal.Error', { signal: atom(trapped), reason })
  const flags = listItems(field(context, 'flags')) ?? []
  const fresh = signals.map((name) => atom(name)).filter((name) => !flags.includes(name))
  if (fresh.length > 0) yield* putContext(mapPut(context, atom('flags'), listFrom([...fresh, ...flags])))
}
