import { atom } from '#terms/atom.ts'
import { bytesOf } from '#terms/binary.ts'
import type { Bitstring } from '#terms/bitstring.ts'
import type { Term } from '#terms/term.ts'
import { tuple } from '#terms/tuple.ts'

/** Why a text is not JSON: `{:unexpected_end, offset}`, `{:invalid_byte, offset, byte}`, `{:unexpected_sequence, offset, bytes}`. */
export class JsonProblem {
  readonly reason: Term

  constructor(name: string, ...details: readonly Term[]) {
    this.reason = tuple(atom(name), ...details)
  }
}

/** A binary that is being read, byte by byte. */
export class JsonReader {
  readonly bytes: Uint8Array
  at = 0

  constructor(binary: string | Bitstring) {
    this.bytes = bytesOf(binary)
  }

  /** The byte here; raises at the end. */
  peek(): number {
    const byte = this.bytes[this.at]
    if (byte === undefined) throw new JsonProblem('unexpected_end', this.bytes.length)
    return byte
  }

  /** Refuses the byte here. */
  refuse(): never {
    throw new JsonProblem('invalid_byte', this.at, this.peek())
  }

  /** Takes this byte, or refuses another. */
  take(byte: number): void {
    if (this.peek() !== byte) this.refuse()
    this.at++
  }

  skipWhitespace(): void {
    while (isWhitespace(this.bytes[this.at])) this.at++
  }

  /** The bytes from `start` to here as text. */
  textFrom(start: number): string {
    return new TextDecoder().decode(this.bytes.subarray(start, this.at))
  }
}

function isWhitespace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d
}
