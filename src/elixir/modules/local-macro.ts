import type { Machine } from '#elixir/machine.ts'
import { type Atom, atom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'
import { compiledDefinition } from './definition.ts'
import type { ModuleBuilder } from './module-builder.ts'

/**
 * Calls a macro (`name/arity`) of the module being defined, in which all that is defined so far can be called: it runs in a
 * stand-in module. `args` start with the caller's environment.
 */
export function* callLocalMacro(machine: Machine, module: ModuleBuilder, key: string, args: readonly Term[]): Effect<Term> {
  const standIn = atom(`${module.name.name} (being defined)`)
  compileStandIn(machine, module, standIn)
  return yield apply(standIn, `MACRO-${key.slice(0, key.lastIndexOf('/'))}`, args)
}

const compiled = new WeakMap<ModuleBuilder, number>()

function compileStandIn(machine: Machine, module: ModuleBuilder, name: Atom): void {
  if (compiled.get(module) === module.version) return
  const functions = [...module.definitions.values()].map((definition) => ({
    ...compiledDefinition(definition),
    visibility: 'public' as const,
  }))
  machine.defineModule({ name, functions, natives: {} })
  compiled.set(module, module.version)
}
