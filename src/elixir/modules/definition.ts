import type { FunctionClause, FunctionDefinition } from '#elixir/core/core.ts'

export type DefinitionKind = 'def' | 'defp' | 'defmacro' | 'defmacrop'

/** A function or macro of a module being defined. */
export interface Definition {
  readonly kind: DefinitionKind
  readonly name: string
  readonly arity: number
  readonly clauses: readonly FunctionClause[]
  readonly file: string
  readonly line: number
  readonly column: number | undefined
  /** How many arguments have defaults. */
  readonly defaults: number
  /** Whether it begins with a head that has no body. */
  readonly hasHeader: boolean
  /** Whether it was made from the default arguments of another. */
  readonly generated: boolean
  /** Whether `defoverridable` lets the next definition of the name replace it. */
  readonly replaceable: boolean
}

/** Whether it is a macro. */
export function isMacro(kind: DefinitionKind): boolean {
  return kind === 'defmacro' || kind === 'defmacrop'
}

/** Whether other modules may call it. */
export function isPublic(kind: DefinitionKind): boolean {
  return kind === 'def' || kind === 'defmacro'
}

/** The function that is compiled: a macro becomes `MACRO-name`, which takes the caller's environment first. */
export function compiledDefinition(definition: Definition): FunctionDefinition {
  const macro = isMacro(definition.kind)
  return {
    name: macro ? `MACRO-${definition.name}` : definition.name,
    arity: macro ? definition.arity + 1 : definition.arity,
    visibility: isPublic(definition.kind) ? 'public' : 'private',
    clauses: definition.clauses,
    file: definition.file,
    line: definition.line,
  }
}
