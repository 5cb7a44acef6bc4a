import { bitstring, bytesOf } from '#terms/binary.ts'
import { Bitstring } from '#terms/bitstring.ts'
import { type Integer, integer } from '#terms/integer.ts'

/** The number of bits of a binary or bitstring whose bytes are these. */
export function bitSizeOf(value: string | Bitstring, bytes: Uint8Array): number {
  return value instanceof Bitstring ? value.bitSize : bytes.length * 8
}

/** Puts bits behind one another. */
export class BitWriter {
  private bytes = new Uint8Array(32)
  private bits = 0

  /** Writes the low `size` bits of an integer. */
  integer(value: Integer, size: number, little: boolean): void {
    if (size <= 0) return
    if (typeof value === 'number' && size <= 8) this.small(value & ((1 << size) - 1), size)
    else this.large(value, size, little)
  }

  private large(value: Integer, size: number, little: boolean): void {
    const all = BigInt.asUintN(size, BigInt(value))
    const whole = Math.floor(size / 8)
    const rest = size % 8
    if (little) {
      for (let i = 0; i < whole; i++) this.small(Number((all >> BigInt(8 * i)) & 255n), 8)
      if (rest > 0) this.small(Number(all >> BigInt(8 * whole)), rest)
      return
    }
    if (rest > 0) this.small(Number(all >> BigInt(8 * whole)), rest)
    for (let i = whole - 1; i >= 0; i--) this.small(Number((all >> BigInt(8 * i)) & 255n), 8)
  }

  /** Writes the first `bitSize` bits of bytes. */
  bitsOf(bytes: Uint8Array, bitSize: number): void {
    const whole = bitSize >> 3
    if (this.bits % 8 === 0) {
      this.reserve(bitSize)
      this.bytes.set(bytes.subarray(0, whole), this.bits >> 3)
      this.bits += whole * 8
    } else {
      for (let i = 0; i < whole; i++) this.small(bytes[i] as number, 8)
    }
    const rest = bitSize % 8
    if (rest > 0) this.small((bytes[whole] as number) >> (8 - rest), rest)
  }

  /** What was written, as a term. */
  finish(): string | Bitstring {
    return bitstring(this.bytes.slice(0, Math.ceil(this.bits / 8)), this.bits)
  }

  private small(value: number, size: number): void {
    this.reserve(size)
    const at = this.bits >> 3
    const free = 8 - (this.bits & 7)
    if (size <= free) {
      this.bytes[at] = (this.bytes[at] as number) | (value << (free - size))
    } else {
      this.bytes[at] = (this.bytes[at] as number) | (value >> (size - free))
      this.bytes[at + 1] = (value << (8 - (size - free))) & 255
    }
    this.bits += size
  }

  private reserve(bits: number): void {
    const needed = Math.ceil((this.bits + bits) / 8) + 1
    if (needed <= this.bytes.length) return
    const larger = new Uint8Array(Math.max(needed, this.bytes.length * 2))
    larger.set(this.bytes)
    this.bytes = larger
  }
}

/** Several binaries or bitstrings as one. */
export function joinBits(parts: readonly (string | Bitstring)[]): string | Bitstring {
  if (parts.every((part) => typeof part === 'string')) return parts.join('')
  const writer = new BitWriter()
  for (const part of parts) {
    const bytes = bytesOf(part)
    writer.bitsOf(bytes, bitSizeOf(part, bytes))
  }
  return writer.finish()
}

/** A place in bits, moved on by what is read. */
export class BitReader {
  readonly bytes: Uint8Array
  readonly end: number
  at = 0

  constructor(value: string | Bitstring) {
    this.bytes = bytesOf(value)
    this.end = bitSizeOf(value, this.bytes)
  }

  get left(): number {
    return this.end - this.at
  }

  /** The next `size` bits as an integer; the caller has made sure that there are so many. */
  integer(size: number, signed: boolean, little: boolean): Integer {
    const value = size <= 32 && !little ? this.unsigned(size) : this.large(size, little)
    if (!signed || size === 0) return value
    return integer(BigInt.asIntN(size, BigInt(value)))
  }

  /** The next `size` bits as a term. */
  bits(size: number): string | Bitstring {
    const bytes = new Uint8Array(Math.ceil(size / 8))
    if (this.at % 8 === 0) {
      bytes.set(this.bytes.subarray(this.at >> 3, (this.at >> 3) + bytes.length))
      this.at += size
      const extra = size % 8
      if (extra > 0) bytes[bytes.length - 1] = (bytes[bytes.length - 1] as number) & (255 << (8 - extra))
      return bitstring(bytes, size)
    }
    for (let i = 0; i < bytes.length; i++) {
      const count = Math.min(8, size - i * 8)
      bytes[i] = this.unsigned(count) << (8 - count)
    }
    return bitstring(bytes, size)
  }

  private unsigned(size: number): number {
    let value = 0
    for (let left = size; left > 0; ) {
      const offset = this.at & 7
      const count = Math.min(left, 8 - offset)
      const part = ((this.bytes[this.at >> 3] as number) >> (8 - offset - count)) & ((1 << count) - 1)
      value = value * 2 ** count + part
      this.at += count
      left -= count
    }
    return value
  }

  private large(size: number, little: boolean): Integer {
    let value = 0n
    for (let done = 0; done < size; ) {
      const count = Math.min(8, size - done)
      const part = BigInt(this.unsigned(count))
      value = little ? value | (part << BigInt(done)) : (value << BigInt(count)) | part
      done += count
    }
    return integer(value)
  }
}
