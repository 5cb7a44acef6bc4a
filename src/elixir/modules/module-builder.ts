import type { FunctionName } from '#elixir/expander/env.ts'
import type { CodePlace } from '#elixir/expander/errors.ts'
import type { StructInfo } from '#elixir/expander/unit.ts'
import type { Atom } from '#terms/atom.ts'
import { EMPTY_LIST, isList, listFrom, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import type { Definition } from './definition.ts'
import { DocMarks } from './doc-marks.ts'

/** A module attribute: its values newest first when it accumulates, else the one. */
export interface Attribute {
  readonly values: readonly Term[]
  readonly accumulate: boolean
  readonly persist: boolean
  /** Where `@name value` set it last; undefined when it was set or registered by a function. */
  readonly place: CodePlace | undefined
}

/** A call of a local function, to be checked when all are known. */
export interface LocalUse {
  readonly name: string
  readonly arity: number
  readonly place: CodePlace
  /** The function that calls it; null for the module body. */
  readonly from: FunctionName | null
  /** Whether it is a macro that was expanded. */
  readonly expanded: boolean
}

/** A function that a `@spec` names. */
export interface Spec {
  readonly key: string
  readonly place: CodePlace
}

export interface LateWarning {
  readonly message: string
  readonly place: CodePlace
}

/** What `@impl` said of the definition that follows it. */
export interface ImplMark {
  readonly key: string
  readonly value: Term
  readonly line: number
  readonly macro: boolean
  readonly author: string
  /** Whether the definition is private, so that the mark says nothing. */
  readonly isPrivate: boolean
}

/** A callback that a behaviour declares. */
export interface Callback {
  readonly name: string
  readonly arity: number
  readonly macro: boolean
}

/** Attributes of Elixir's own that keep every value. */
const ACCUMULATING = [
  'after_compile',
  'after_verify',
  'before_compile',
  'behaviour',
  'compile',
  'derive',
  'dialyzer',
  'external_resource',
  'on_definition',
]

/** Those of them that a compiled module still has. */
const PERSISTENT: ReadonlySet<string> = new Set(['behaviour', 'external_resource'])

/** A module whose body is being run: what its definitions, attributes and hooks have said so far. */
export class ModuleBuilder {
  readonly name: Atom
  readonly file: string
  readonly line: number
  /** Whether an error was reported in it. */
  failed = false
  /** Whether it was completed: it can no longer be changed. */
  closed = false
  struct: StructInfo | undefined
  /** The functions declared so far, when it is a protocol. */
  readonly protocol: FunctionName[] | undefined
  readonly attributes = new Map<string, Attribute>(
    ACCUMULATING.map((name) => [name, { values: [], accumulate: true, persist: PERSISTENT.has(name), place: undefined }]),
  )
  readonly definitions = new Map<string, Definition>()
  readonly locals: LocalUse[] = []
  /** Imported functions that were called, by `name/arity`, with the module and the first line. */
  readonly importedUses = new Map<string, { readonly module: Atom; readonly place: CodePlace }>()
  readonly callbacks: Callback[] = []
  /** The attributes that were read. */
  readonly readAttributes = new Set<string>()
  /** The functions that specifications speak of. */
  readonly specs: Spec[] = []
  /** Clauses that cannot match: told of when all else was checked, as the last pass of the compiler does. */
  readonly lateWarnings: LateWarning[] = []
  readonly docs = new DocMarks()
  /** What `@deprecated` says, by `name/arity`. */
  readonly deprecated = new Map<string, string>()
  readonly implMarks: ImplMark[] = []
  /** Who wrote the definitions, by `name/arity`: the module whose macro quoted them, or '' for the code itself. */
  readonly authors = new Map<string, string>()
  /** `name/arity` → how often it was overridden, for those that `defoverridable` named. */
  readonly overridables = new Map<string, number>()
  /** `name/arity` of the definition made last. */
  lastDefined: string | undefined
  /** Counts the changes of `definitions`. */
  version = 0

  constructor(name: Atom, file: string, line: number, protocol?: FunctionName[]) {
    this.protocol = protocol
    this.name = name
    this.file = file
    this.line = line
  }

  /** Whether a macro of that `name/arity` has been defined so far. */
  isLocalMacro(key: string): boolean {
    const kind = this.definitions.get(key)?.kind
    return kind === 'defmacro' || kind === 'defmacrop'
  }

  /** Whether anything of that `name/arity` has been defined so far. */
  defines(key: string): boolean {
    return this.definitions.has(key)
  }

  /** Notes a call of a local function. */
  noteLocal(name: string, arity: number, use: Pick<LocalUse, 'place' | 'from' | 'expanded'>): void {
    this.locals.push({ name, arity, ...use })
  }

  /** Notes a call of an imported function. */
  noteImported(key: string, module: Atom, place: CodePlace): void {
    if (!this.importedUses.has(key)) this.importedUses.set(key, { module, place })
  }

  /** The name under which the definition that `name/arity` overrides is kept; undefined when it overrides none. */
  overridden(name: string, arity: number): string | undefined {
    const count = this.overridables.get(`${name}/${arity}`)
    return count === undefined || count === 0 ? undefined : overriddenName(name, count)
  }

  /** The value of an attribute as reading it gives; undefined when it was not set. */
  attribute(name: string): Term | undefined {
    const found = this.attributes.get(name)
    if (found === undefined) return undefined
    this.readAttributes.add(name)
    return found.accumulate ? listFrom(found.values) : found.values[0]
  }

  putAttribute(name: string, value: Term, place?: CodePlace): void {
    const old = this.attributes.get(name)
    if (old?.accumulate) this.attributes.set(name, { ...old, values: [value, ...old.values] })
    else this.attributes.set(name, { values: [value], accumulate: false, persist: old?.persist ?? false, place })
  }

  registerAttribute(name: string, options: { readonly accumulate: boolean; readonly persist: boolean }): void {
    const old = this.attributes.get(name)
    this.attributes.set(name, { values: old?.values ?? [], place: undefined, ...options })
  }

  /** The values set so far as an array, oldest first; a list value counts as its items when `flatten`. */
  attributeValues(name: string, flatten = false): Term[] {
    this.readAttributes.add(name)
    const values = [...(this.attributes.get(name)?.values ?? [])].reverse()
    return flatten
      ? values.flatMap((value) =>
          isList(value) && value !== EMPTY_LIST ? (listItems(value) ?? [value]) : value === EMPTY_LIST ? [] : [value],
        )
      : values
  }
}

/** The private name of the `count`th overridden definition. */
export function overriddenName(name: string, count: number): string {
  return `${name} (overridable ${count})`
}
