import type { Segment } from '#elixir/core/core.ts'
import type { Term } from '#terms/term.ts'
import type { Scope } from './env.ts'
import { compileError } from './errors.ts'

interface Sided {
  readonly kind: string
}

/** Fails when a part of a pattern takes the rest of a binary, and more is to be matched behind it. */
export function checkSizes<T extends Sided>(segments: readonly Segment<T>[], where: 'match' | 'generator', meta: Term, scope: Scope): void {
  const sized = where === 'generator' ? segments : segments.slice(0, -1)
  if (!sized.some(takesRest)) return
  compileError(
    scope,
    'a binary field without size is only allowed at the end of a binary pattern, at the right side of binary concatenation and and never allowed in binary generators. ' +
      'The following examples are invalid:\n\n    rest <> "foo"\n    <<rest::binary, "foo">>\n\nThey are invalid because there is a bits/bitstring component not at the end. ' +
      'However, the "reverse" would work:\n\n    "foo" <> rest\n    <<"foo", rest::binary>>\n\n',
    meta,
  )
}

function takesRest({ type, size, value }: Segment<Sided>): boolean {
  if ((type !== 'binary' && type !== 'bits') || size !== undefined || value.kind === 'literal') return false
  return value.kind === 'bitstring' && 'segments' in value ? (value.segments as readonly Segment<Sided>[]).some(takesRest) : true
}
