import type { CoveredModule, Standing } from './coverage.ts'
import type { MatrixRow } from './matrix.ts'
import { LIBRARIES } from './public-functions.ts'

/** The file that the page shows: an area or a module a line, so that a change reads well. */
export function generatedText(matrix: readonly MatrixRow[], modules: readonly CoveredModule[]): string {
  const areas = matrix.map(({ area, scripts, equal, facets }) => ({ area, scripts, equal, ...facets }))
  const lists = LIBRARIES.map(
    (library) => `"${library}": [\n${lines(modules.filter((module) => module.library === library).map(entryOf))}\n]`,
  )
  return `{\n"areas": [\n${lines(areas)}\n],\n${lists.join(',\n')}\n}\n`
}

function entryOf({ name, functions }: CoveredModule): object {
  return { name, there: namesOf(functions, 'there'), missing: namesOf(functions, 'missing'), elsewhere: reasons(functions) }
}

function lines(items: readonly object[]): string {
  return items.map((item) => JSON.stringify(item)).join(',\n')
}

function namesOf(functions: CoveredModule['functions'], state: Standing['state']): readonly string[] {
  return functions.filter((entry) => entry.state === state).map(({ name }) => name)
}

/** What has its place elsewhere, by the reason. */
function reasons(functions: CoveredModule['functions']): readonly { readonly because: string; readonly functions: readonly string[] }[] {
  const grouped = new Map<string, string[]>()
  for (const entry of functions) {
    if (entry.state === 'elsewhere') grouped.set(entry.because, [...(grouped.get(entry.because) ?? []), entry.name])
  }
  return [...grouped].map(([because, names]) => ({ because, functions: names }))
}
