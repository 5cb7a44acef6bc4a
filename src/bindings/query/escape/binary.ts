import { raiseCompileError } from '#ecto/query/query-error.ts'
import { atom } from '#terms/atom.ts'
import { bitstring, bytesOf } from '#terms/binary.ts'
import { Bitstring } from '#terms/bitstring.ts'
import type { Term } from '#terms/term.ts'
import { tagged } from './literal.ts'
import { show } from './scope.ts'

/** `<<…>>` of literal bytes and text; anything computed has to be interpolated as a whole. */
export function escapeBinary(quoted: Term, segments: readonly Term[]): Term {
  const bytes: number[] = []
  for (const segment of segments) {
    if (typeof segment === 'number' && Number.isInteger(segment)) bytes.push(segment & 0xff)
    else if (typeof segment === 'string' || segment instanceof Bitstring) bytes.push(...bytesOf(segment))
    else {
      return raiseCompileError(
        `\`${show(quoted)}\` is not a valid query expression. Only literal binaries and strings are allowed, dynamic values need to be explicitly interpolated in queries with ^`,
      )
    }
  }
  return tagged(bitstring(Uint8Array.from(bytes)), atom('binary'))
}
