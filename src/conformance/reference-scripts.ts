import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RecordedEvent } from '#cli/recording.ts'

const ROOT = join(import.meta.dirname, 'reference')

export const AREAS = ['language', 'stdlib', 'query', 'changeset', 'repo'] as const

export type Area = (typeof AREAS)[number]

/** A reference script: its text, and what real Ecto did with it on SQLite. */
export interface ReferenceScript {
  readonly area: Area
  /** `language/35_macros` */
  readonly name: string
  readonly path: string
  readonly text: string
  readonly recording: readonly RecordedEvent[]
}

/** The scripts of an area in the order of their numbers. */
export function referenceScripts(area: Area): readonly ReferenceScript[] {
  const folder = join(ROOT, area)
  return readdirSync(folder)
    .filter((file) => file.endsWith('.exs'))
    .sort()
    .map((file) => {
      const name = file.replace(/\.exs$/, '')
      const path = join(folder, file)
      return {
        area,
        name: `${area}/${name}`,
        path,
        text: readFileSync(path, 'utf8'),
        recording: JSON.parse(readFileSync(join(folder, `${name}.sqlite.json`), 'utf8')) as readonly RecordedEvent[],
      }
    })
}

/** Scripts that are known to differ, with the reason: `area/name  # why`, one a line. */
export function knownDifferences(): ReadonlyMap<string, string> {
  const lines = readFileSync(join(import.meta.dirname, 'known-differences.txt'), 'utf8').split('\n')
  return new Map(
    lines
      .filter((line) => line.trim() !== '' && !line.startsWith('#'))
      .map((line) => {
        const [name = '', reason = ''] = line.split('#')
        return [name.trim(), reason.trim()]
      }),
  )
}
