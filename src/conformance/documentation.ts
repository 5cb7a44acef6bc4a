import type { Documentation } from '#course/documentation.ts'
import { LIBRARIES, publicModules } from './public-functions.ts'

/** What the documentation of Elixir 1.18 and Ecto 3.14 has. */
export function documentation(): Documentation {
  const modules = LIBRARIES.flatMap((library) => publicModules(library))
  return {
    modules: new Set(modules.map(({ name }) => name)),
    functions: new Set(modules.flatMap(({ name, functions }) => functions.map((each) => `${name}.${each}`))),
  }
}
