import type { Completion, CompletionItem } from '#protocol/language.ts'

/** What Tab found for an input. */
export interface Candidates {
  /** The part of the input that a candidate takes the place of. */
  readonly start: number
  readonly end: number
  readonly items: readonly CompletionItem[]
}

/** The candidates that begin with what is typed, without pieces of code to fill in; null when there are none. */
export function candidatesOf(input: string, completion: Completion | null): Candidates | null {
  if (completion === null) return null
  const { start, end } = completion.replace
  const typed = input.slice(start, end)
  const items = completion.items.filter(({ label, snippet }) => !snippet && label.startsWith(typed))
  return items.length === 0 ? null : { start, end, items }
}

/** The input with a candidate in its place, and where the cursor then is. */
export function accept(input: string, { start, end }: Candidates, text: string): { readonly input: string; readonly cursor: number } {
  return { input: input.slice(0, start) + text + input.slice(end), cursor: start + text.length }
}

/** What all candidates begin with. */
export function commonBeginning({ items }: Candidates): string {
  return items.reduce((common, { label }, index) => {
    if (index === 0) return label
    let same = 0
    while (same < common.length && common[same] === label[same]) same++
    return common.slice(0, same)
  }, '')
}
