import type { Atom } from '#terms/atom.ts'
import type { Fun } from '#terms/fun.ts'
import { EMPTY_LIST } from '#terms/list.ts'
import type { ElixirMap } from '#terms/map.ts'
import type { Term } from '#terms/term.ts'
import type { Doc } from './doc.ts'

/** How the walk prints a struct that has no implementation in TypeScript. */
export type StructPrinter = (struct: ElixirMap, module: Atom, context: InspectContext) => Doc

/** What `inspect/2` may be told; all of it optional, as in Elixir. */
export interface InspectOptions {
  /** How many elements of all containers together; `Infinity` for no limit. */
  readonly limit?: number
  readonly printableLimit?: number
  readonly base?: 'decimal' | 'binary' | 'octal' | 'hex'
  readonly binaries?: 'infer' | 'as_binaries' | 'as_strings'
  readonly charlists?: 'infer' | 'as_lists' | 'as_charlists'
  /** false: structs print as the maps they are. */
  readonly structs?: boolean
  readonly pretty?: boolean
  readonly width?: number
  /** Escape sequences by kind of value (`atom`, `number` …), `reset` among them. */
  readonly colors?: ReadonlyMap<string, string>
  readonly customOptions?: Term
  /** What makes the document of each term (`inspect_fun:`), instead of the protocol. */
  readonly inspectFun?: Fun
  /** The fields of a struct in the order of its definition; without an answer they print in key order. */
  readonly structFields?: (module: Atom) => readonly Atom[] | undefined
}

/** The options as the printing functions see them: complete, and with the limit that is left at this place. */
export interface InspectContext {
  readonly limit: number
  readonly printableLimit: number
  readonly base: 'decimal' | 'binary' | 'octal' | 'hex'
  readonly binaries: 'infer' | 'as_binaries' | 'as_strings'
  readonly charlists: 'infer' | 'as_lists' | 'as_charlists'
  readonly structs: boolean
  readonly pretty: boolean
  readonly width: number
  readonly colors: ReadonlyMap<string, string>
  readonly customOptions: Term
  readonly inspectFun: Fun | undefined
  readonly printStruct: StructPrinter
  /** The document of any term: to-doc.ts. */
  readonly toDoc: (term: Term, context: InspectContext) => Doc
}

const NO_COLORS: ReadonlyMap<string, string> = new Map()

/** The options completed with Elixir's defaults. */
export function inspectContext(options: InspectOptions, toDoc: InspectContext['toDoc'], printStruct: StructPrinter): InspectContext {
  return {
    limit: options.limit ?? 50,
    printableLimit: options.printableLimit ?? 4096,
    base: options.base ?? 'decimal',
    binaries: options.binaries ?? 'infer',
    charlists: options.charlists ?? 'infer',
    structs: options.structs ?? true,
    pretty: options.pretty ?? false,
    width: options.width ?? 80,
    colors: options.colors ?? NO_COLORS,
    customOptions: options.customOptions ?? EMPTY_LIST,
    inspectFun: options.inspectFun,
    printStruct,
    toDoc,
  }
}

/** The context of an element: one less of the limit, down to none. */
export function withLimit(context: InspectContext, limit: number): InspectContext {
  return context.limit === limit ? context : { ...context, limit }
}
