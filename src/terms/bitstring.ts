/**
 * A bitstring that is not a valid UTF-8 binary (those are JavaScript strings). `bytes` holds `bitSize` bits, the last byte
 * filled with zeros from the right. Make one with `bitstring()` of binary.ts, which keeps that rule.
 */
export class Bitstring {
  readonly bytes: Uint8Array
  readonly bitSize: number

  constructor(bytes: Uint8Array, bitSize: number) {
    this.bytes = bytes
    this.bitSize = bitSize
  }
}
