import type { Atom } from '#terms/atom.ts'
import { GUARD_FUNCTIONS } from './kernel-functions.ts'
import { KERNEL } from './unit.ts'

/** Whether a guard may call the function. */
export function allowedInGuard(module: Atom, name: string, arity: number): boolean {
  if (module.name === 'Elixir.Bitwise' || module.name === 'erlang') return true
  return module === KERNEL && GUARD_FUNCTIONS.has(`${name}/${arity}`)
}
