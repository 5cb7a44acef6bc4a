import type { Machine } from '#elixir/machine.ts'
import type { Atom } from '#terms/atom.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { raiseArgument } from '#terms/thrown.ts'

/** Raises ArgumentError unless the module is there and a protocol; `what` was wanted of it. */
export function assertProtocol(module: Atom, machine: Machine, what = ''): void {
  if (!machine.isLoaded(module)) raiseArgument(`could not load module ${inspect(module)} due to reason :nofile${what}`)
  const exports = machine.exports(module)
  const isProtocol = exports.includes('__protocol__/1') || machine.nativeModule(module)?.functions['impl_for/1'] !== undefined
  if (!isProtocol) raiseArgument(`${inspect(module)} is not a protocol${what}`)
}

/** `, cannot derive …`: what was wanted of a protocol when a struct derives it. */
export function deriving(protocol: Atom, module: Atom): string {
  return `, cannot derive ${inspect(protocol)} for ${inspect(module)}`
}
