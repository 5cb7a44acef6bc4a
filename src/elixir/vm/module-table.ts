import type { NativeModule } from '#elixir/native.ts'
import { type Atom, atom, moduleAtom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'
import type { Code } from './code.ts'

/** What a call of `module.name/arity` runs. */
export type Target =
  | { readonly kind: 'code'; readonly code: Code }
  | { readonly kind: 'pure'; readonly call: (...args: Term[]) => Term }
  | { readonly kind: 'effect'; readonly call: (...args: Term[]) => Effect<Term> }

interface Loaded {
  /** By name, then by arity. */
  readonly functions: ReadonlyMap<string, readonly (Target | undefined)[]>
  readonly exports: readonly string[]
  readonly native: NativeModule | undefined
}

/** The modules that can be called. `version` changes with each definition, so that call sites may keep what they looked up. */
export class ModuleTable {
  version = 0
  private readonly modules = new Map<Atom, Loaded>()

  /** Adds modules written in TypeScript. */
  addNatives(natives: readonly NativeModule[]): void {
    for (const native of natives) {
      const targets = Object.entries(native.functions).map(([key, target]) => [key, target] as const)
      this.modules.set(nativeName(native.name), { ...index(targets), native })
    }
    this.version++
  }

  /** Makes a module callable in place of an older one of that name. */
  define(name: Atom, functions: readonly (readonly [string, Target])[]): void {
    this.modules.set(name, { ...index(functions), native: undefined })
    this.version++
  }

  /** Forgets a module. */
  delete(name: Atom): void {
    this.modules.delete(name)
    this.version++
  }

  isLoaded(name: Atom): boolean {
    return this.modules.has(name)
  }

  /** `name/arity` of the public functions. */
  exports(name: Atom): readonly string[] {
    return this.modules.get(name)?.exports ?? []
  }

  names(): readonly string[] {
    return [...this.modules.keys()].map(({ name }) => name)
  }

  native(name: Atom): NativeModule | undefined {
    return this.modules.get(name)?.native
  }

  find(module: Atom, name: string, arity: number): Target | undefined {
    return this.modules.get(module)?.functions.get(name)?.[arity]
  }
}

function nativeName(name: string): Atom {
  return name.startsWith(':') ? atom(name.slice(1)) : moduleAtom(name)
}

function index(targets: readonly (readonly [string, Target])[]): Pick<Loaded, 'functions' | 'exports'> {
  const functions = new Map<string, (Target | undefined)[]>()
  for (const [key, target] of targets) {
    const slash = key.lastIndexOf('/')
    const name = key.slice(0, slash)
    const byArity = functions.get(name) ?? []
    byArity[Number(key.slice(slash + 1))] = target
    functions.set(name, byArity)
  }
  return { functions, exports: targets.map(([key]) => key) }
}
