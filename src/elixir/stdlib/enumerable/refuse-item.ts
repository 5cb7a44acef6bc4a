import { isBinary } from '#terms/binary.ts'
import type { Bitstring } from '#terms/bitstring.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'

/** What `Collectable` of a map raises for what is no pair. */
export function refusePair(item: Term): never {
  return raiseArgument(`collecting into a map requires {key, value} tuples, got: ${inspect(item)}`)
}

/** What `Collectable` of a binary or bitstring raises for what is no bitstring. */
export function refuseBits(item: Term, into: string | Bitstring): never {
  const what = isBinary(into) ? 'binary' : 'bitstring'
  return raiseArgument(`collecting into a ${what} requires a bitstring, got: ${inspect(item)}`)
}
