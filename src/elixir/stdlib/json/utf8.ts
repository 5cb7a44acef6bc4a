/** How many bytes the UTF-8 character at `at` has; undefined when there is none, 'incomplete' when the bytes end in the middle of it. */
export function characterLength(bytes: Uint8Array, at: number): number | 'incomplete' | undefined {
  const first = bytes[at] ?? 0
  if (first < 0x80) return 1
  if (first < 0xc2 || first > 0xf4) return undefined
  const length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4
  for (let i = 1; i < length; i++) {
    const next = bytes[at + i]
    if (next === undefined) return 'incomplete'
    if (next < 0x80 || next > 0xbf || (i === 1 && isImpossible(first, next))) return undefined
  }
  return length
}

/** Overlong forms, surrogates, and what lies beyond U+10FFFF. */
function isImpossible(first: number, second: number): boolean {
  if (first === 0xe0) return second < 0xa0
  if (first === 0xed) return second > 0x9f
  if (first === 0xf0) return second < 0x90
  return first === 0xf4 && second > 0x8f
}

/** The first byte that begins no valid character. */
export function firstInvalidByte(bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length; ) {
    const length = characterLength(bytes, at)
    if (typeof length !== 'number') return bytes[at] as number
    at += length
  }
  return 0
}
