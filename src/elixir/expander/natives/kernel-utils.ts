import { inspect } from '#terms/inspect/inspect.ts'
import { listFrom, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { type NativeModule, pure } from '../../native.ts'

/** What Kernel macros call when their code runs. */
export function createKernelUtils(): NativeModule {
  return { name: 'Kernel.Utils', functions: { 'destructure/2': pure(destructure) } }
}

function destructure(value: Term, size: number): Term {
  if (value === null) return listFrom(Array.from({ length: size }, () => null))
  const items = listItems(value)
  if (items === undefined) return raiseArgument(`destructure expects a list on the right side, got: ${inspect(value)}`)
  return listFrom(Array.from({ length: size }, (_, index) => items[index] ?? null))
}
