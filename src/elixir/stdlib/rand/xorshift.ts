import type { Term } from '#terms/term.ts'
import { isTuple } from '#terms/tuple.ts'

/** The state of Erlang's default generator, `exsss`: two numbers of 58 bits. */
export interface Xorshift {
  readonly first: bigint
  readonly second: bigint
}

const bits58 = (value: bigint): bigint => BigInt.asUintN(58, value)
const bits64 = (value: bigint): bigint => BigInt.asUintN(64, value)

/** The next output and state of SplitMix64, which spreads a seed. */
function splitMix(state: bigint): readonly [output: bigint, next: bigint] {
  const next = bits64(state + 0x9e3779b97f4a7c15n)
  const once = bits64((next ^ (next >> 30n)) * 0xbf58476d1ce4e5b9n)
  const twice = bits64((once ^ (once >> 27n)) * 0x94d049bb133111ebn)
  return [twice ^ (twice >> 31n), next]
}

/** An output of 58 bits that is not zero. */
function spread(state: bigint): readonly [output: bigint, next: bigint] {
  const [output, next] = splitMix(state)
  return bits58(output) === 0n ? spread(next) : [bits58(output), next]
}

/** The state that a seed begins with: an integer, or a tuple of three. */
export function xorshiftFrom(seed: Term): Xorshift | undefined {
  if (typeof seed === 'number' || typeof seed === 'bigint') {
    const [first, rest] = spread(bits64(BigInt(seed)))
    return { first, second: spread(rest)[0] }
  }
  const parts = isTuple(seed, 3) ? seed.items.filter((item) => typeof item === 'number' || typeof item === 'bigint') : []
  if (parts.length !== 3) return undefined
  const [a, b, c] = parts.map((part) => bits64(BigInt(part as number | bigint))) as [bigint, bigint, bigint]
  const [, carried] = spread(a)
  const [first, more] = spread(b ^ carried)
  return { first, second: spread(c ^ more)[0] }
}

/** The next number of 58 bits, scrambled, and the state after it. */
export function nextXorshift({ first, second }: Xorshift): readonly [value: bigint, next: Xorshift] {
  const shifted = first ^ bits58(first << 24n)
  const made = shifted ^ second ^ (shifted >> 11n) ^ (second >> 41n)
  const fivefold = bits58(second * 5n)
  const rotated = bits58(fivefold << 7n) | (fivefold >> 51n)
  return [bits58(rotated * 9n), { first: second, second: made }]
}
