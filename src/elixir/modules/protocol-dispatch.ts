import type { Machine } from '#elixir/machine.ts'
import { type Atom, atom, isAtom } from '#terms/atom.ts'
import { Bitstring } from '#terms/bitstring.ts'
import { Float } from '#terms/float.ts'
import { Fun } from '#terms/fun.ts'
import { isInteger } from '#terms/integer.ts'
import { isList } from '#terms/list.ts'
import { Pid } from '#terms/pid.ts'
import { Reference } from '#terms/reference.ts'
import { structModule } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { Tuple } from '#terms/tuple.ts'

/** The module that implements the protocol for the value, by its struct or type, or `Any`'s when the protocol falls back to it. */
export function implementationOf(protocol: Atom, value: Term, fallback: boolean, machine: Machine): Atom | undefined {
  const own = implementationName(protocol, structModule(value)?.name.replace(/^Elixir\./, '') ?? typeName(value))
  if (machine.isLoaded(own)) return own
  const any = implementationName(protocol, 'Any')
  return fallback && machine.isLoaded(any) ? any : undefined
}

/** `Protocol.Target` as a module. */
export function implementationName(protocol: Atom, target: string): Atom {
  return atom(`${protocol.name}.${target}`)
}

/** The name under which protocols know a type that is no struct. */
function typeName(value: Term): string {
  if (isAtom(value)) return 'Atom'
  if (isInteger(value)) return 'Integer'
  if (typeof value === 'string' || value instanceof Bitstring) return 'BitString'
  if (value instanceof Float) return 'Float'
  if (isList(value)) return 'List'
  if (value instanceof Tuple) return 'Tuple'
  if (value instanceof Fun) return 'Function'
  if (value instanceof Pid) return 'PID'
  return value instanceof Reference ? 'Reference' : 'Map'
}
