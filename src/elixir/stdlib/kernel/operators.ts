import type { NativeModule } from '#elixir/native.ts'
import { pure } from '#elixir/native.ts'
import { rangeParts } from '#elixir/stdlib/enumerable/sync-cursor.ts'
import { functionClause } from '#elixir/stdlib/raise.ts'
import { takingRawBytes } from '#elixir/stdlib/string/raw-bytes.ts'
import { itemsWith } from '#elixir/vm/tuple-position.ts'
import { bitstring, bytesOf, isBinary } from '#terms/binary.ts'
import { compareTerms } from '#terms/compare.ts'
import type { Term } from '#terms/term.ts'
import { Tuple } from '#terms/tuple.ts'
import { appendLists, subtractLists } from './lists.ts'
import { power } from './power.ts'
import { regexMatches } from './regex-match.ts'

/** `put_elem/3` */
export function putElem(tuple: Term, at: Term, value: Term): Term {
  const items = itemsWith('setelement', tuple, at, [value]).slice()
  items[at as number] = value
  return new Tuple(items)
}

/** `binary_slice(binary, start, size)`, in bytes; from the end when `start` is negative. */
function binarySlice(binary: Term, start: Term, size: Term): Term {
  if (!isBinary(binary) || typeof start !== 'number' || typeof size !== 'number' || size < 0) {
    return functionClause('Kernel', 'binary_slice', [binary, start, size])
  }
  const bytes = bytesOf(binary)
  const from = start < 0 ? Math.max(bytes.length + start, 0) : start
  return bitstring(bytes.slice(from, from + size))
}

/** `binary_slice(binary, first..last//step)`, in bytes. */
function binarySliceRange(binary: Term, range: Term): Term {
  const parts = rangeParts(range)
  if (!isBinary(binary) || parts === undefined || parts.step < 1) return functionClause('Kernel', 'binary_slice', [binary, range])
  const bytes = bytesOf(binary)
  const from = parts.first < 0 ? Math.max(bytes.length + parts.first, 0) : parts.first
  const to = parts.last < 0 ? bytes.length + parts.last : parts.last
  const chosen = bytes.slice(from, Math.max(to + 1, from))
  return bitstring(parts.step === 1 ? chosen : chosen.filter((_, i) => i % parts.step === 0))
}

/** The operators and functions of Kernel that only compute and that the machine does not build in. */
export const operatorFunctions: NativeModule['functions'] = {
  '**/2': pure(power),
  '++/2': pure(appendLists),
  '--/2': pure(subtractLists),
  ...takingRawBytes({ '=~/2': regexMatches }, new Set(['=~'])),
  'put_elem/3': pure(putElem),
  'max/2': pure((a: Term, b: Term) => (compareTerms(a, b) >= 0 ? a : b)),
  'min/2': pure((a: Term, b: Term) => (compareTerms(a, b) <= 0 ? a : b)),
  'binary_slice/2': pure(binarySliceRange),
  'binary_slice/3': pure(binarySlice),
}
