import { aritiesOf } from '#elixir/stdlib/docs/function-docs.ts'
import { libraryDocs } from './library.ts'
import type { Place, Program } from './program/program.ts'

/** What is known of a function: how it is called, what it does, and where it is defined when the program defines it. */
export interface KnownFunction {
  readonly module: string
  readonly signature: string
  readonly text: string
  readonly arities: readonly number[]
  readonly place: Place | null
}

/** The functions of a name in the first of these modules that has one: one for each way of calling it. */
export async function knownFunctions(modules: readonly string[], name: string, program: Program): Promise<readonly KnownFunction[]> {
  for (const module of modules) {
    const own = program.modules.get(module)?.functions.filter((each) => each.name === name) ?? []
    if (own.length > 0)
      return own.map(({ signature, doc, arity, defaults, place }) => ({
        module,
        signature,
        text: doc ?? '',
        arities: Array.from({ length: defaults + 1 }, (_, index) => arity - index),
        place,
      }))
    const docs = await libraryDocs(module)
    const entries = Object.entries(docs?.functions ?? {}).filter(([key]) => key.slice(0, key.lastIndexOf('/')) === name)
    if (entries.length > 0)
      return entries.map(([key, doc]) => ({ module, signature: doc.signature, text: doc.text, arities: aritiesOf(key, doc), place: null }))
  }
  return []
}
