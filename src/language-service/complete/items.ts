import type { CompletionItem, CompletionKind } from '#protocol/language.ts'

/** An item that is put as it is called, unless `insert` says otherwise. */
export function item(label: string, kind: CompletionKind, detail: string, text: string, insert = label): CompletionItem {
  return { label, kind, insert, snippet: false, detail, text }
}

/** An item for a key of a keyword list, put with its colon unless that is there. */
export function keyItem(name: string, kind: CompletionKind, detail: string, text: string, hasColon: boolean): CompletionItem {
  return item(`${name}:`, kind, detail, text, hasColon ? name : `${name}: `)
}

/** The items, the first of each label. */
export function distinct(items: readonly CompletionItem[]): readonly CompletionItem[] {
  const seen = new Set<string>()
  return items.filter(({ label }) => !seen.has(label) && seen.add(label))
}
