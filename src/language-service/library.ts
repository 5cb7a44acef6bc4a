import { ECTO_DOCUMENTED_MODULES, loadEctoDocs } from '#bindings/docs/load-ecto-docs.ts'
import type { ModuleDocs } from '#elixir/stdlib/docs/function-docs.ts'
import { DOCUMENTED_MODULES, loadDocs } from '#elixir/stdlib/docs/load-docs.ts'

/** The modules of Elixir and Ecto that can be named. */
export const LIBRARY_MODULES: readonly string[] = [...ECTO_DOCUMENTED_MODULES, ...DOCUMENTED_MODULES]

/** Macros of the library, which is all that tells them from functions. */
export const MACRO_MODULES: ReadonlySet<string> = new Set(['Ecto.Query', 'Ecto.Schema', 'Kernel.SpecialForms'])

/** The documentation of a module of Elixir or Ecto; nothing when it has none. */
export async function libraryDocs(module: string): Promise<ModuleDocs | undefined> {
  return (await loadEctoDocs(module)) ?? (await loadDocs(module))
}
