/**
 * `npm run conformance`: the matrix of areas and facets, and which scripts differ.
 * `-- --missing`: which public functions of Elixir and Ecto are not there, by module, and why.
 * `-- --write`: both into the file that the page shows.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadSqlJs } from '#drivers/sqljs/engine.ts'
import { engineOn } from '#session/engine.ts'
import { readLibrary } from '#session/library.ts'
import { coverage } from './coverage.ts'
import { conformanceMatrix } from './matrix.ts'
import { generatedText } from './page-data.ts'
import { knownDifferences } from './reference-scripts.ts'
import { coverageTable, matrixTable, missingLines } from './tables.ts'

const PAGE_DATA = join(import.meta.dirname, '../features/conformance/conformance.generated.json')

const sqlite = await loadSqlJs()
const flags = new Set(process.argv.slice(2))
if (flags.has('--missing')) printMissing()
else await printMatrix(flags.has('--write'))

function printMissing(): void {
  const modules = coverage(readLibrary(sqlite))
  console.log(coverageTable(modules))
  console.log(`\n${missingLines(modules).join('\n')}`)
}

async function printMatrix(write: boolean): Promise<void> {
  const rows = await conformanceMatrix(engineOn(sqlite))
  const known = knownDifferences()
  console.log(matrixTable(rows))
  for (const { area, differing } of rows) {
    if (differing.length > 0)
      console.log(`${area} differs in:\n${differing.map((name) => `  ${name}  ${known.get(name) ?? ''}`).join('\n')}`)
  }
  if (write) writeFileSync(PAGE_DATA, generatedText(rows, coverage(readLibrary(sqlite))))
}
