import { loadEctoDocs } from '#bindings/docs/load-ecto-docs.ts'
import type { ModuleDocs } from '#elixir/stdlib/docs/function-docs.ts'
import { loadDocs } from '#elixir/stdlib/docs/load-docs.ts'

/** The documentation of a module of Elixir or Ecto; nothing when it has none. */
export async function findDocs(module: string): Promise<ModuleDocs | undefined> {
  return (await loadDocs(module)) ?? (await loadEctoDocs(module))
}
