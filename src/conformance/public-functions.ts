import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A module of Elixir or Ecto with its public functions and macros, as `name/arity`. */
export interface PublicModule {
  readonly name: string
  readonly functions: readonly string[]
}

export const LIBRARIES = ['elixir', 'ecto'] as const

export type LibraryName = (typeof LIBRARIES)[number]

/** What real Elixir 1.18 or Ecto 3.14 has. */
export function publicModules(library: LibraryName): readonly PublicModule[] {
  return parseModules(readFileSync(join(import.meta.dirname, 'public-functions', `${library}.txt`), 'utf8'))
}

/** Reads `Module`, below it indented `name/arity,arity`; `#` begins a comment. */
export function parseModules(text: string): readonly PublicModule[] {
  const modules: { name: string; functions: string[] }[] = []
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('# ')) continue
    if (line.startsWith(' ')) modules.at(-1)?.functions.push(...line.trim().split(' ').flatMap(arities))
    else modules.push({ name: line, functions: [] })
  }
  return modules
}

function arities(entry: string): readonly string[] {
  const slash = entry.lastIndexOf('/')
  return entry
    .slice(slash + 1)
    .split(',')
    .map((arity) => `${entry.slice(0, slash)}/${arity}`)
}
