import { isAtom } from '#terms/atom.ts'
import { Bitstring } from '#terms/bitstring.ts'
import { Float } from '#terms/float.ts'
import { Fun } from '#terms/fun.ts'
import { isInteger } from '#terms/integer.ts'
import { isList } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { Pid } from '#terms/pid.ts'
import type { Term } from '#terms/term.ts'
import { Tuple } from '#terms/tuple.ts'

/** The name by which protocols know the built-in type of a term; a struct counts as a map here. */
export function typeName(value: Term): string {
  if (isInteger(value)) return 'Integer'
  if (isAtom(value)) return 'Atom'
  if (typeof value === 'string' || value instanceof Bitstring) return 'BitString'
  if (isList(value)) return 'List'
  if (value instanceof ElixirMap) return 'Map'
  if (value instanceof Tuple) return 'Tuple'
  if (value instanceof Float) return 'Float'
  if (value instanceof Fun) return 'Function'
  return value instanceof Pid ? 'PID' : 'Reference'
}
