import { loadEctoDocs } from '#bindings/docs/load-ecto-docs.ts'
import { functionDocs, type ModuleDocs } from '#elixir/stdlib/docs/function-docs.ts'
import { loadDocs } from '#elixir/stdlib/docs/load-docs.ts'
import type { DocsEntry, DocumentedName } from '#protocol/message.ts'

/** The documentation of a module of Elixir or Ecto; nothing when it has none. */
export async function findDocs(module: string): Promise<ModuleDocs | undefined> {
  return (await loadDocs(module)) ?? (await loadEctoDocs(module))
}

/** What is documented of the first of these names that is, one entry for each group of arities; empty when none is. */
export async function docsOf(names: readonly DocumentedName[]): Promise<readonly DocsEntry[]> {
  for (const { module, name } of names) {
    const docs = await findDocs(module)
    if (docs === undefined) continue
    const entries = name === null ? [{ signature: module, text: docs.text }] : functionDocs(docs, name, undefined)
    if (entries.length > 0) return entries.map(({ signature, text }) => ({ signature, text }))
  }
  return []
}
