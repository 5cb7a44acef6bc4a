/** `npm run conformance`: the matrix of areas and facets, and which scripts differ. */
import { createNodeEngine } from '#session/node-engine.ts'
import { FACETS, type Facet } from './facets.ts'
import { AREAS, type Area, knownDifferences, referenceScripts } from './reference-scripts.ts'
import { replay } from './replay.ts'

interface Row {
  readonly area: Area
  readonly scripts: number
  readonly equal: number
  readonly facets: Readonly<Record<Facet, number>>
  readonly differing: readonly string[]
}

const engine = await createNodeEngine()
const known = knownDifferences()
const rows: Row[] = []
for (const area of AREAS) rows.push(await areaRow(area))
console.log(table(rows))
for (const { area, differing } of rows) {
  if (differing.length > 0) console.log(`${area} differs in:\n${differing.map((name) => `  ${name}  ${known.get(name) ?? ''}`).join('\n')}`)
}

async function areaRow(area: Area): Promise<Row> {
  const facets: Record<Facet, number> = { out: 0, sql: 0, values: 0, error: 0 }
  const differing: string[] = []
  const scripts = referenceScripts(area)
  for (const script of scripts) {
    const differs = new Set((await replay(script, engine)).map(({ facet }) => facet))
    for (const facet of FACETS) if (!differs.has(facet)) facets[facet]++
    if (differs.size > 0) differing.push(script.name)
  }
  return { area, scripts: scripts.length, equal: scripts.length - differing.length, facets, differing }
}

function table(all: readonly Row[]): string {
  const cells = all.map((row) => [row.area, row.equal, row.scripts, ...FACETS.map((facet) => row.facets[facet])])
  const header = ['area', 'equal', 'scripts', ...FACETS]
  return [header, ...cells]
    .map((line) => line.map((cell, i) => (i === 0 ? String(cell).padEnd(10) : String(cell).padStart(8))).join(''))
    .join('\n')
}
