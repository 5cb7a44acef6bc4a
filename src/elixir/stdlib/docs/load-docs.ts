import type { ModuleDocs } from './function-docs.ts'

/** Where the documentation of each module is: loaded when it is first asked for. */
const LOADERS: Readonly<Record<string, () => Promise<ModuleDocs>>> = {
  Enum: async () => (await import('./enum.docs.ts')).enumDocs,
  Stream: async () => (await import('./stream.docs.ts')).streamDocs,
  Map: async () => (await import('./map.docs.ts')).mapDocs,
  Keyword: async () => (await import('./keyword.docs.ts')).keywordDocs,
  List: async () => (await import('./list.docs.ts')).listDocs,
  Tuple: async () => (await import('./tuple.docs.ts')).tupleDocs,
  MapSet: async () => (await import('./map-set.docs.ts')).mapSetDocs,
  Range: async () => (await import('./range.docs.ts')).rangeDocs,
  Access: async () => (await import('./access.docs.ts')).accessDocs,
  Function: async () => (await import('./function.docs.ts')).functionDocs,
  Kernel: async () => (await import('./kernel.docs.ts')).kernelDocs,
  'Kernel.SpecialForms': async () => (await import('./kernel-special-forms.docs.ts')).kernelSpecialFormsDocs,
}

/** The names of the modules that have documentation. */
export const DOCUMENTED_MODULES: readonly string[] = Object.keys(LOADERS)

/** The documentation of a module, or nothing when it has none. */
export async function loadDocs(module: string): Promise<ModuleDocs | undefined> {
  return Object.hasOwn(LOADERS, module) ? await LOADERS[module]?.() : undefined
}
