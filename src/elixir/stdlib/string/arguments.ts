import { badArgument, functionClause } from '#elixir/stdlib/raise.ts'
import { isBinary } from '#terms/binary.ts'
import type { Bitstring } from '#terms/bitstring.ts'
import { listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'

/** The first argument as a binary; raises FunctionClauseError of `String.name`. */
export function binaryArgument(name: string, args: readonly Term[]): string | Bitstring {
  const value = args[0] as Term
  return isBinary(value) ? value : functionClause('String', name, args)
}

/** The first argument as text; a binary that is no UTF-8 has nothing that these functions could work on. */
export function textArgument(name: string, args: readonly Term[]): string {
  const value = args[0] as Term
  return typeof value === 'string' ? value : functionClause('String', name, args)
}

/** The same where nothing cannot be looked for: in a list, an empty text is no pattern. */
export function searchTexts(pattern: Term, native: string, args: readonly Term[]): readonly string[] {
  const texts = patternTexts(pattern, native, args)
  if (typeof pattern === 'string' || !texts.includes('')) return texts
  return badArgument(':binary', native, args, '2nd argument: not a valid pattern')
}

/** A pattern or a list of patterns, as texts; raises ArgumentError of `:binary.native`, which looks for them. */
export function patternTexts(pattern: Term, native: string, args: readonly Term[]): readonly string[] {
  if (typeof pattern === 'string') return [pattern]
  const items = listItems(pattern)
  if (items?.every((item) => typeof item === 'string')) return items as string[]
  return badArgument(':binary', native, args, '2nd argument: not a valid pattern')
}
