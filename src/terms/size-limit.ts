import { weigh } from './weigh.ts'

/** A value that would grow beyond what a program may build: the machine raises it as SystemLimitError that also says where. Not an `Error`, as `Thrown`. */
export class SizeExceeded {
  /** What grew, with its limit. */
  readonly what: string

  constructor(what: string) {
    this.what = what
  }
}

/** So many elements a list, map or other collection may have that is built in one go. */
const MAX_ITEMS = 5_000_000
/** So many cells (list cells, tuples, map entries) it may have, with all its elements: as many as a program may hold. */
const MAX_CELLS = 6_000_000
/** So many bytes a string or binary may have that is built in one go. */
const MAX_BYTES = 100_000_000
/** So many bits an integer may have. */
const MAX_BITS = 500_000

const LARGEST = (1n << BigInt(MAX_BITS)) - 1n

/** Appends to what a native collects; raises SystemLimitError when it holds too many. */
export function keep<T>(items: T[], item: T): void {
  if ((items.length & 15) === 0) checkCollected(items)
  items.push(item)
}

/** Weighs what is collected whenever it has doubled, later after so many more. */
function checkCollected(items: readonly unknown[]): void {
  const { length } = items
  if (length >= MAX_ITEMS) checkItems(length + 1)
  if (length < 16 || (length % WEIGHED !== 0 && (length & (length - 1)) !== 0)) return
  if (weigh(items) > MAX_CELLS)
    throw new SizeExceeded(`a collection of more than ${MAX_CELLS} cells of memory (list cells, tuples, map entries)`)
}

const WEIGHED = 2 ** 16

/** To be asked before so many elements are made: raises SystemLimitError when they are too many. */
export function checkItems(count: number): void {
  if (count > MAX_ITEMS) throw new SizeExceeded(`a collection of more than ${MAX_ITEMS} elements`)
}

/** An array of `count` times the same item; raises SystemLimitError when that is too many. */
export function filled<T>(count: number, item: T): T[] {
  checkItems(count)
  return new Array<T>(count).fill(item)
}

/** To be asked before so many bytes are made: raises SystemLimitError when they are too many. */
export function checkBytes(count: number): void {
  if (count > MAX_BYTES) throw new SizeExceeded(`a binary of more than ${MAX_BYTES} bytes`)
}

/** To be asked before an integer of so many bits is made: raises SystemLimitError when they are too many. */
function checkBits(bits: number): void {
  if (bits > MAX_BITS) throw new SizeExceeded(`an integer of more than ${MAX_BITS} bits`)
}

/** Raises SystemLimitError for an integer that has too many bits. */
export function checkInteger(value: bigint): void {
  if (value > LARGEST || value < -LARGEST) checkBits(MAX_BITS + 1)
}

/** `base ** exponent`; raises SystemLimitError before it makes an integer that has too many bits. */
export function powerOf(base: bigint, exponent: bigint): bigint {
  const size = base < 0n ? -base : base
  if (size > 1n) checkBits((size.toString(2).length - 1) * Number(exponent))
  return base ** exponent
}

/** `value << bits`; raises SystemLimitError before it makes an integer that has too many bits. */
export function shiftedLeft(value: bigint, bits: bigint): bigint {
  if (value !== 0n) checkBits(Number(bits))
  return value << bits
}
