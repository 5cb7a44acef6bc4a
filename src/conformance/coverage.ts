import type { Library } from '#session/library.ts'
import { LIBRARIES, type LibraryName, type PublicModule, publicModules } from './public-functions.ts'

/** How a public function of real Elixir or Ecto stands here. */
export type Standing =
  | { readonly state: 'there' }
  /** It has no place in a page. */
  | { readonly state: 'elsewhere'; readonly because: string }
  | { readonly state: 'missing' }

export interface CoveredModule {
  readonly library: LibraryName
  readonly name: string
  readonly functions: readonly (Standing & { readonly name: string })[]
}

/** Every public function of Elixir and Ecto, by module, with how it stands in the playground. */
export function coverage(library: Library): readonly CoveredModule[] {
  return LIBRARIES.flatMap((name) => publicModules(name).map((module) => coveredModule(name, module, library)))
}

/** The same for one module. */
export function coveredModule(library: LibraryName, { name, functions }: PublicModule, found: Library): CoveredModule {
  return { library, name, functions: functions.map((key) => ({ name: key, ...standing(name, key, found) })) }
}

function standing(module: string, key: string, library: Library): Standing {
  if (library.has(module, key)) return { state: 'there' }
  const because = library.whyNot(module, key)
  return because === undefined ? { state: 'missing' } : { state: 'elsewhere', because: reasonOf(because) }
}

/** The reason alone: `Port.open is not available in the playground: …` without what the table says already. */
function reasonOf(sentence: string): string {
  return sentence.slice(sentence.indexOf(': ') + 2).replace(/\.$/, '')
}

/** How many functions of a module stand so. */
export function countOf({ functions }: CoveredModule, state: Standing['state']): number {
  return functions.filter((entry) => entry.state === state).length
}
