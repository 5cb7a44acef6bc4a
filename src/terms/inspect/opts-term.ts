import { Atom, atom, atomName, isAtom, moduleAtom } from '#terms/atom.ts'
import { Fun, RemoteFun } from '#terms/fun.ts'
import { isList, iterateList, listFrom } from '#terms/list.ts'
import type { ElixirMap } from '#terms/map.ts'
import { mapEntries } from '#terms/map-entries.ts'
import { struct } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { Tuple, tuple } from '#terms/tuple.ts'
import { ansiEscape } from './ansi.ts'
import { inspect } from './inspect.ts'
import { type InspectContext, type InspectOptions, inspectContext } from './options.ts'
import { toDoc } from './to-doc.ts'

/** The protocol itself. */
export const INSPECT = new RemoteFun(moduleAtom('Inspect'), 'inspect', 2)

/** The fields of `%Inspect.Opts{}` with their defaults, in order. */
export const OPTS_FIELDS: Readonly<Record<string, Term>> = {
  base: atom('decimal'),
  binaries: atom('infer'),
  char_lists: atom('infer'),
  charlists: atom('infer'),
  custom_options: listFrom([]),
  inspect_fun: INSPECT,
  limit: 50,
  pretty: false,
  printable_limit: 4096,
  safe: true,
  structs: true,
  syntax_colors: listFrom([]),
  width: 80,
}

const INFINITY = atom('infinity')

/** `%Inspect.Opts{}` for what is printed at this place. */
export function optsTerm(context: InspectContext): ElixirMap {
  return struct(moduleAtom('Inspect.Opts'), {
    ...OPTS_FIELDS,
    base: atom(context.base),
    binaries: atom(context.binaries),
    charlists: atom(context.charlists),
    custom_options: context.customOptions,
    inspect_fun: context.inspectFun ?? INSPECT,
    limit: numberTerm(context.limit),
    pretty: context.pretty,
    printable_limit: numberTerm(context.printableLimit),
    structs: context.structs,
    syntax_colors: listFrom([...context.colors].map(([kind, sequence]) => tuple(atom(kind), sequence))),
    width: numberTerm(context.width),
  })
}

function numberTerm(value: number): Term {
  return value === Number.POSITIVE_INFINITY ? INFINITY : value
}

/** What `%Inspect.Opts{}` says, as the printing functions take it. */
export function contextFromOpts(opts: ElixirMap): InspectContext {
  return inspectContext(
    optionsFrom(mapEntries(opts).map(([key, value]) => [key instanceof Atom ? key.name : '', value] as const)),
    toDoc,
    () => ({ kind: 'empty' }),
  )
}

/** The options of a keyword list as `inspect/2` takes them; unknown ones are ignored as Elixir ignores them. */
export function optionsFromKeyword(options: Term): InspectOptions {
  if (!isList(options)) return {}
  const pairs: (readonly [string, Term])[] = []
  for (const pair of iterateList(options)) {
    if (pair instanceof Tuple && pair.items[0] instanceof Atom) pairs.unshift([pair.items[0].name, pair.items[1] as Term])
  }
  return optionsFrom(pairs)
}

function optionsFrom(pairs: readonly (readonly [string, Term])[]): InspectOptions {
  const result: { -readonly [K in keyof InspectOptions]: InspectOptions[K] } = {}
  for (const [name, value] of pairs) setOption(result, name, value)
  return result
}

function setOption(result: { -readonly [K in keyof InspectOptions]: InspectOptions[K] }, name: string, value: Term): void {
  switch (name) {
    case 'limit':
      result.limit = numberOption(value)
      break
    case 'printable_limit':
      result.printableLimit = numberOption(value)
      break
    case 'width':
      result.width = numberOption(value)
      break
    case 'base':
      result.base = nameOption(value) as 'decimal'
      break
    case 'binaries':
      result.binaries = nameOption(value) as 'infer'
      break
    case 'charlists':
    case 'char_lists':
      if (name === 'charlists' || result.charlists === undefined) result.charlists = nameOption(value) as 'infer'
      break
    case 'structs':
      result.structs = value !== false && value !== null
      break
    case 'pretty':
      result.pretty = value !== false && value !== null
      break
    case 'custom_options':
      result.customOptions = value
      break
    case 'inspect_fun':
      if (value instanceof Fun && !isProtocol(value)) result.inspectFun = value
      break
    case 'syntax_colors':
      result.colors = colorOption(value)
      break
    default:
      break
  }
}

function isProtocol(fun: Fun): boolean {
  return fun instanceof RemoteFun && fun.module === INSPECT.module && fun.name === INSPECT.name
}

function numberOption(value: Term): number {
  if (value === INFINITY) return Number.POSITIVE_INFINITY
  return typeof value === 'number' ? value : raiseArgument(`expected a number or :infinity, got: ${inspect(value)}`)
}

function nameOption(value: Term): string {
  return value instanceof Atom ? value.name : ''
}

function colorOption(value: Term): ReadonlyMap<string, string> {
  const colors = new Map<string, string>()
  for (const pair of iterateList(value)) {
    if (pair instanceof Tuple && isAtom(pair.items[0] as Term))
      colors.set(atomName(pair.items[0] as Atom), ansiEscape(pair.items[1] as Term))
  }
  return colors
}
