import type { Variable } from '#elixir/core/core.ts'
import type { ModuleBuilder } from '#elixir/modules/module-builder.ts'
import type { Atom } from '#terms/atom.ts'
import type { CodePlace } from './errors.ts'
import type { LayeredMap } from './layered-map.ts'
import type { Lexical, TrackedImport } from './lexical.ts'
import type { Unit } from './unit.ts'

/** What is visible at a place in the code. Persistent: every change makes a new one. */
export interface Env {
  readonly unit: Unit
  readonly file: string
  readonly line: number
  /** The module being defined. */
  readonly module: ModuleBuilder | null
  /** The function being defined. */
  readonly function: FunctionName | null
  readonly context: 'match' | 'guard' | null
  /** First segment of an alias → the module it stands for. */
  readonly aliases: ReadonlyMap<string, Atom>
  readonly requires: ReadonlySet<string>
  /** Newest first. */
  readonly imports: readonly Import[]
  /** What becomes of the aliases and imports of the module being defined; undefined outside of modules. */
  readonly lexical: Lexical | undefined
  /** By `variableKey`. */
  readonly variables: LayeredMap<string, Variable>
  /** Which variables were bound and used, for warnings and for closing over outer values. */
  readonly usage: Usage
  /** Bound to the stack trace inside of rescue and catch. */
  readonly stacktrace: Variable | undefined
  /** Bound to the caller's environment inside of a macro. */
  readonly caller: Variable | undefined
}

export interface FunctionName {
  readonly name: string
  readonly arity: number
}

/** The names (`name/arity`) that an `import` brought in. */
export interface Import {
  readonly module: Atom
  readonly functions: ReadonlySet<string>
  readonly macros: ReadonlySet<string>
  /** Notes what is used of it, when that is of interest. */
  readonly tracked: TrackedImport | undefined
}

/** Where expansion stands: the environment after what was expanded so far. Inner scopes are forks, whose changes are dropped. */
export interface Scope {
  env: Env
}

/** A scope of its own that starts from the same environment. */
export function fork(scope: Scope): Scope {
  return { env: scope.env }
}

/** A variable of the code, and where it was bound. */
export interface Bound {
  readonly variable: Variable
  readonly place: CodePlace
  /** Whether another variable of the same name was visible there. */
  readonly shadows: boolean
}

/** The variables of a form or function: those bound in the scopes that are open, and those read. */
export interface Usage {
  readonly bound: Bound[]
  readonly used: Set<Variable>
  /** The keys of those that were read. */
  readonly keys: Set<string>
}

/** A record of variables in which none is bound or used yet. */
export function newUsage(): Usage {
  return { bound: [], used: new Set(), keys: new Set() }
}

/** The variable that the key names is read here. */
export function markUsed({ usage }: Env, key: string, variable: Variable): void {
  usage.used.add(variable)
  usage.keys.add(key)
}

/** The module whose definition is under way, as an atom or nil. */
export function moduleOf(env: Env): Atom | null {
  return env.module === null ? null : env.module.name
}

/** The environment with these changes. */
export function withEnv(env: Env, changes: Partial<Env>): Env {
  return { ...env, ...changes }
}

/** The place of `__ENV__.context`-dependent expansion: a scope for guards or matches. */
export function inContext(scope: Scope, context: Env['context']): Scope {
  return { env: withEnv(scope.env, { context }) }
}
