import type { ModuleDocs } from './function-docs.ts'

/** Where the documentation of each module is: loaded when it is first asked for. */
const LOADERS: Readonly<Record<string, () => Promise<ModuleDocs>>> = {
  Enum: async () => (await import('./enum.docs.ts')).enumDocs,
  Stream: async () => (await import('./stream.docs.ts')).streamDocs,
}

/** The names of the modules that have documentation. */
export const DOCUMENTED_MODULES: readonly string[] = Object.keys(LOADERS)

/** The documentation of a module, or nothing when it has none. */
export async function loadDocs(module: string): Promise<ModuleDocs | undefined> {
  return Object.hasOwn(LOADERS, module) ? await LOADERS[module]?.() : undefined
}
