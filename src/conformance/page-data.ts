import type { CoveredModule, Standing } from './coverage.ts'
import type { MatrixRow } from './matrix.ts'

/** The file that the page shows: an area or a module a line, so that a change reads well. */
export function generatedText(matrix: readonly MatrixRow[], modules: readonly CoveredModule[]): string {
  const areas = matrix.map(({ area, scripts, equal, facets }) => ({ area, scripts, equal, ...facets }))
  const entries = modules.map(({ library, name, functions }) => ({
    library,
    name,
    there: namesOf(functions, 'there'),
    missing: namesOf(functions, 'missing'),
    elsewhere: reasons(functions),
  }))
  return `{\n"areas": [\n${lines(areas)}\n],\n"modules": [\n${lines(entries)}\n]\n}\n`
}

function lines(items: readonly object[]): string {
  return items.map((item) => JSON.stringify(item)).join(',\n')
}

function namesOf(functions: CoveredModule['functions'], state: Standing['state']): readonly string[] {
  return functions.filter((entry) => entry.state === state).map(({ name }) => name)
}

/** What has its place elsewhere, by the reason. */
function reasons(functions: CoveredModule['functions']): Readonly<Record<string, readonly string[]>> {
  const grouped: Record<string, string[]> = {}
  for (const entry of functions) {
    if (entry.state !== 'elsewhere') continue
    grouped[entry.because] = [...(grouped[entry.because] ?? []), entry.name]
  }
  return grouped
}
