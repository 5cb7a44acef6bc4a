import { effect, type NativeModule } from '#elixir/native.ts'
import { itemsOf } from '#elixir/stdlib/enumerable/each.ts'
import type { NativeProtocol } from '#elixir/stdlib/protocols/dispatch.ts'
import { protocolFunctions } from '#elixir/stdlib/protocols/protocol-module.ts'
import { functionClause } from '#elixir/stdlib/raise.ts'
import { atom, isAtom, moduleAtom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { docToTerm } from '#terms/inspect/doc-term.ts'
import { defaultStructDoc } from '#terms/inspect/inspect.ts'
import { docEffect, structFields } from '#terms/inspect/inspect-effect.ts'
import { mapDoc } from '#terms/inspect/map-doc.ts'
import { contextFromOpts, OPTS_FIELDS } from '#terms/inspect/opts-term.ts'
import { type NativePrinter, structPrinters } from '#terms/inspect/struct-printers.ts'
import { toDoc } from '#terms/inspect/to-doc.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapGet, mapPut } from '#terms/map-operations.ts'
import { struct, structModule } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { isTuple } from '#terms/tuple.ts'
import { defaultFunctions, defaultInspectFun } from './default-fun.ts'
import { derivedInspect, deriveInspect } from './derive.ts'

const EXTENDED = atom('extended')

const BUILT_IN = ['Atom', 'BitString', 'Float', 'Function', 'Integer', 'List', 'Map', 'PID', 'Reference', 'Tuple', 'Any']

/** Every type has an implementation of Inspect. */
const INSPECT: NativeProtocol = { name: 'Inspect', probe: ['inspect', 2], implemented: new Set(BUILT_IN) }

function* inspectDoc(term: Term, opts: Term): Effect<Term> {
  return docToTerm(yield* docEffect((context) => toDoc(term, context), contextFromOpts(opts as ElixirMap)))
}

/** `Inspect.Any.inspect/2`: a struct by its fields, whatever implementation it has of its own. */
function* inspectAny(term: Term, opts: Term): Effect<Term> {
  const module = structModule(term)
  if (module === undefined) return yield* inspectDoc(term, opts)
  const fields = yield* structFields(module)
  return docToTerm(
    yield* docEffect((context) => defaultStructDoc(term as ElixirMap, module, fields, context), contextFromOpts(opts as ElixirMap)),
  )
}

/** `Inspect.Map.inspect/2`: a struct as the map that it is. */
function* inspectMap(term: Term, opts: Term): Effect<Term> {
  if (!(term instanceof ElixirMap)) return yield* inspectDoc(term, opts)
  return docToTerm(yield* docEffect((context) => mapDoc(term, context), contextFromOpts(opts as ElixirMap)))
}

const OWN: Readonly<Record<string, typeof inspectDoc>> = { Any: inspectAny, Map: inspectMap }

/** As `inspect/2` of the struct's type: a map that claims to be one and has not its fields is refused as its implementation does. */
function inspectStruct(type: string, print: NativePrinter): (term: Term, opts: Term) => Effect<Term> {
  return function* (term, opts) {
    if (term instanceof ElixirMap && print(term, contextFromOpts(opts as ElixirMap)) === undefined) return refuseFields(type, term, opts)
    return yield* inspectDoc(term, opts)
  }
}

function refuseFields(type: string, struct: ElixirMap, opts: Term): never {
  const date = fieldsOf(struct, ['year', 'month', 'day'])
  const time = fieldsOf(struct, ['hour', 'minute', 'second', 'microsecond'])
  if (date?.some((part) => typeof part !== 'number')) functionClause('Calendar.ISO', 'date_to_string', [...date, EXTENDED])
  if (time !== undefined && type !== 'Duration') functionClause('Calendar.ISO', 'time_to_string', [...time, EXTENDED])
  return functionClause(`Inspect.${type}`, 'inspect', [struct, opts])
}

/** The values of fields; undefined when one is missing. */
function fieldsOf(struct: ElixirMap, names: readonly string[]): readonly Term[] | undefined {
  const values = names.map((name) => mapGet(struct, atom(name)))
  return values.every((value) => value !== undefined) ? (values as readonly Term[]) : undefined
}

function* newOpts(options: Term): Effect<Term> {
  let opts = struct(moduleAtom('Inspect.Opts'), { ...OPTS_FIELDS, inspect_fun: yield* defaultInspectFun() })
  for (const pair of yield* itemsOf(options)) {
    if (isTuple(pair, 2) && isAtom(pair.items[0] as Term)) opts = mapPut(opts, pair.items[0] as Term, pair.items[1] as Term)
  }
  return opts
}

/** `Inspect`, `Inspect.Opts` and the implementations for the built-in types. */
export const inspectModules: readonly NativeModule[] = [
  { name: 'Inspect', functions: { 'inspect/2': effect(inspectDoc), ...protocolFunctions(INSPECT, [['inspect', 2]]) } },
  { name: 'Inspect.Opts', struct: OPTS_FIELDS, functions: { 'new/1': effect(newOpts), ...defaultFunctions } },
  ...BUILT_IN.map((type) => ({
    name: `Inspect.${type}`,
    functions: { 'inspect/2': effect(OWN[type] ?? inspectDoc), ...(type === 'Any' ? derivedInspect : {}) },
    ...(type === 'Any' ? { macros: deriveInspect } : {}),
  })),
  ...[...structPrinters].map(([module, print]) => {
    const type = module.slice('Elixir.'.length)
    return { name: `Inspect.${type}`, functions: { 'inspect/2': effect(inspectStruct(type, print)) } }
  }),
]
