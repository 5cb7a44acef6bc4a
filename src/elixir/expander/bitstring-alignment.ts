import type { Core, Segment } from '#elixir/core/core.ts'
import { quotedToText } from '#elixir/macro-text/quoted-to-text.ts'
import type { Term } from '#terms/term.ts'
import type { Scope } from './env.ts'
import { compileError } from './errors.ts'

/** A value or a pattern; a nested `<<>>` has segments. */
interface Sided {
  readonly kind: string
}

/** Fails when the value is a nested `<<>>` that is known to be no binary, and a binary has to stand there. */
export function checkAligned(value: Sided, quoted: Term, meta: Term, scope: Scope): void {
  const bits = value.kind === 'bitstring' && 'segments' in value ? knownBits(value.segments as readonly Segment<Sided>[]) : undefined
  if (bits === undefined || bits % 8 === 0) return
  compileError(scope, `expected ${quotedToText(quoted)} to be a binary but its number of bits is not divisible by 8`, meta)
}

/** How many bits the segments have beyond whole bytes; undefined when only a run can tell. */
function knownBits(segments: readonly Segment<Sided>[]): number | undefined {
  let bits = 0
  for (const segment of segments) {
    const own = segmentBits(segment)
    if (own === undefined) return undefined
    bits += own
  }
  return bits
}

function segmentBits({ type, size, unit, value }: Segment<Sided>): number | undefined {
  if (size !== undefined) return literalSize(size, unit)
  if (type !== 'bits') return 0
  return value.kind === 'bitstring' && 'segments' in value ? knownBits(value.segments as readonly Segment<Sided>[]) : undefined
}

function literalSize(size: Core, unit: number): number | undefined {
  if (size.kind === 'literal' && typeof size.value === 'number') return size.value * unit
  return unit % 8 === 0 ? 0 : undefined
}
