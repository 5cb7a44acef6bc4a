import type { Core, Pattern } from '#elixir/core/core.ts'
import type { Machine } from '#elixir/machine.ts'
import type { ModuleBuilder } from '#elixir/modules/module-builder.ts'
import type { NativeMacro, NativeModule } from '#elixir/native.ts'
import { type Atom, moduleAtom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'
import type { Diagnostic } from './diagnostic.ts'
import type { Scope, Usage } from './env.ts'
import type { PatternScope } from './pattern-scope.ts'
import type { RemoteUse } from './remote-uses.ts'

/** A Kernel macro that becomes Core without a detour over quoted code. */
export type CoreMacro = (scope: Scope, args: Term[], meta: Term) => Effect<Core>

/** What the default values and required keys of a struct are. */
export interface StructInfo {
  readonly fields: readonly (readonly [string, Term])[]
  readonly enforced: readonly string[]
}

/** The passes call one another through these, so that their files need not import in circles. */
export interface Passes {
  readonly expand: (quoted: Term, scope: Scope) => Effect<Core>
  readonly pattern: (quoted: Term, scope: PatternScope) => Effect<Pattern>
  /** `Macro.expand/2`. */
  readonly expandMacros: (quoted: Term, scope: Scope) => Effect<Term>
  readonly expandMacroOnce: (quoted: Term, scope: Scope) => Effect<Term>
  /** Expands the code as a form of its own, runs it here and now, and answers its value. */
  readonly evaluate: (quoted: Term, scope: Scope) => Effect<Term>
}

/** What all code of one session shares while it is expanded. */
export interface Unit {
  readonly machine: Machine
  readonly passes: Passes
  /** Kernel macros by `name/arity`: into Core, and into quoted code. */
  readonly coreMacros: ReadonlyMap<string, CoreMacro>
  readonly kernelMacros: Readonly<Record<string, NativeMacro>>
  readonly diagnostics: Diagnostic[]
  /** Modules whose body is being run, by atom name. */
  readonly openModules: Map<string, ModuleBuilder>
  readonly structs: Map<string, StructInfo>
  /** Forms and functions in which an error was reported but expansion went on. */
  readonly failures: Set<Usage>
  /** Calls of other modules that are still to be checked. */
  readonly remoteUses: RemoteUse[]
  /** What `@deprecated` says, by module and `name/arity`. */
  readonly deprecated: Map<string, ReadonlyMap<string, string>>
  readonly nextId: () => number
}

export const KERNEL = moduleAtom('Kernel')

const macroNames = new WeakMap<NativeModule, ReadonlySet<string>>()

/** `name/arity` of the macros of a module. */
export function macrosOf(unit: Unit, module: Atom): ReadonlySet<string> {
  const native = unit.machine.nativeModule(module)
  if (native === undefined) return userMacros(unit.machine.exports(module))
  let names = macroNames.get(native)
  if (names === undefined) {
    const own = Object.keys(native.macros ?? {})
    names = new Set(module === KERNEL ? [...own, ...unit.coreMacros.keys(), ...Object.keys(unit.kernelMacros)] : own)
    macroNames.set(native, names)
  }
  return names
}

function userMacros(exports: readonly string[]): ReadonlySet<string> {
  const names = new Set<string>()
  for (const key of exports) {
    if (!key.startsWith('MACRO-')) continue
    const slash = key.lastIndexOf('/')
    names.add(`${key.slice('MACRO-'.length, slash)}/${Number(key.slice(slash + 1)) - 1}`)
  }
  return names
}

/** `name/arity` of the public functions of a module that code may import. */
export function functionsOf(unit: Unit, module: Atom): readonly string[] {
  const native = unit.machine.nativeModule(module)
  const names = native === undefined ? unit.machine.exports(module) : Object.keys(native.functions)
  return names.filter((key) => !key.startsWith('MACRO-') && !NOT_IMPORTED.has(key))
}

const NOT_IMPORTED = new Set(['__info__/1', 'module_info/0', 'module_info/1', '__struct__/0', '__struct__/1', 'behaviour_info/1'])
