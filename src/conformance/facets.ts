import type { RecordedEvent } from '#cli/recording.ts'
import { mask } from './mask.ts'

/** The four ways in which a run is compared with its recording. */
export const FACETS = ['out', 'sql', 'values', 'error'] as const

export type Facet = (typeof FACETS)[number]

/** What a recording says in one facet, as one masked text. */
function facetText(facet: Facet, events: readonly RecordedEvent[]): string {
  return events.flatMap((event) => facetLine(facet, event)).join(facet === 'out' ? '' : '\n')
}

function facetLine(facet: Facet, event: RecordedEvent): readonly string[] {
  if ('out' in event) return facet === 'out' ? [mask(event.out)] : []
  if ('sql' in event) return facet === 'sql' ? [mask(`${event.sql} ${event.params}`)] : []
  if ('value' in event) return facet === 'values' ? [mask(event.value)] : []
  return facet === 'error' ? [mask(`${event.error}: ${event.message}`)] : []
}

/** The facets in which two recordings differ, with the first line that does. */
export function differences(want: readonly RecordedEvent[], got: readonly RecordedEvent[]): readonly Difference[] {
  return FACETS.flatMap((facet) => {
    const [a, b] = [facetText(facet, want), facetText(facet, got)]
    return a === b ? [] : [{ facet, ...firstDifference(a.split('\n'), b.split('\n')) }]
  })
}

export interface Difference {
  readonly facet: Facet
  readonly want: string
  readonly got: string
}

function firstDifference(want: readonly string[], got: readonly string[]): { readonly want: string; readonly got: string } {
  const at = want.findIndex((line, i) => line !== got[i])
  const index = at < 0 ? want.length : at
  return { want: want[index] ?? '(nothing)', got: got[index] ?? '(nothing)' }
}
