import { type CoveredModule, countOf } from './coverage.ts'
import { FACETS } from './facets.ts'
import type { MatrixRow } from './matrix.ts'

/** The matrix as text: an area a line. */
export function matrixTable(rows: readonly MatrixRow[]): string {
  const cells = rows.map((row) => [row.area, row.equal, row.scripts, ...FACETS.map((facet) => row.facets[facet])])
  return aligned([['area', 'equal', 'scripts', ...FACETS], ...cells], 10)
}

/** The modules as text, one a line, with what is there, what has its place elsewhere, what is missing. */
export function coverageTable(modules: readonly CoveredModule[]): string {
  const cells = modules.map((module) => [module.name, countOf(module, 'there'), countOf(module, 'elsewhere'), countOf(module, 'missing')])
  const sum = (column: number) => cells.reduce((total, line) => total + Number(line[column]), 0)
  return aligned([['module', 'there', 'elsewhere', 'missing'], ...cells, ['all', sum(1), sum(2), sum(3)]], 30)
}

/** What is not there, by name: the missing of a module on one line, those with a reason below it by their reason. */
export function missingLines(modules: readonly CoveredModule[]): readonly string[] {
  return modules.flatMap(({ name, functions }) => {
    const groups = new Map<string, string[]>()
    for (const entry of functions) {
      if (entry.state === 'there') continue
      const label = entry.state === 'missing' ? 'missing' : entry.because
      groups.set(label, [...(groups.get(label) ?? []), entry.name])
    }
    return [...groups].map(([label, names]) => `${name} (${label}): ${names.join(' ')}`)
  })
}

function aligned(lines: readonly (readonly (string | number)[])[], first: number): string {
  return lines
    .map((line) => line.map((cell, index) => (index === 0 ? String(cell).padEnd(first) : String(cell).padStart(10))).join(''))
    .join('\n')
}
