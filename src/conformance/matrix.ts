import type { Engine } from '#session/engine.ts'
import { FACETS, type Facet } from './facets.ts'
import { AREAS, type Area, referenceScripts } from './reference-scripts.ts'
import { replay } from './replay.ts'

/** How many scripts of an area are equal, in all and by facet. */
export interface MatrixRow {
  readonly area: Area
  readonly scripts: number
  readonly equal: number
  readonly facets: Readonly<Record<Facet, number>>
  readonly differing: readonly string[]
}

/** Replays every reference script. */
export async function conformanceMatrix(engine: Engine): Promise<readonly MatrixRow[]> {
  const rows: MatrixRow[] = []
  for (const area of AREAS) rows.push(await areaRow(area, engine))
  return rows
}

async function areaRow(area: Area, engine: Engine): Promise<MatrixRow> {
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
