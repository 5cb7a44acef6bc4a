import { useEffect, useMemo, useState } from 'react'
import { useLayout } from '#features/layout/layout-store.ts'
import type { ClauseLink } from '#features/sql/clause-link.ts'
import { clauseAt } from '#features/sql/match-clauses.ts'
import type { ClausePlace } from '#protocol/language.ts'
import type { Source } from '#protocol/message.ts'
import { askEngine } from './use-runs.ts'

interface Clauses {
  readonly link: ClauseLink
  /** The one that is pointed at, when it stands in the open file. */
  readonly clause: ClausePlace | null
  /** The pointer or the cursor is at a place of the open file; null when it has left the code. */
  readonly pointAt: (line: number | null, column: number) => void
}

const NONE: readonly ClausePlace[] = []

/** The clauses of queries in the sources of a run, asked for while statements are shown, and the one that is pointed at. */
export function useClauses(run: { readonly sources: readonly Source[] } | null, file: string, stale: boolean): Clauses {
  const sources = run?.sources ?? null
  const wanted = useLayout((state) => state.outputTab) === 'sql' && !stale
  const [known, setKnown] = useState<{ readonly sources: readonly Source[]; readonly places: readonly ClausePlace[] } | null>(null)
  const [pointed, setPointed] = useState<ClausePlace | null>(null)
  useEffect(() => {
    if (!wanted || sources === null) return
    let current = true
    void askEngine({ kind: 'clauses', sources }, null).then((places) => current && places !== null && setKnown({ sources, places }))
    return () => {
      current = false
    }
  }, [sources, wanted])
  const places = wanted && known !== null && known.sources === sources ? known.places : NONE
  return useMemo(
    () => ({
      link: { places, pointed, point: setPointed },
      clause: pointed?.file === file ? pointed : null,
      pointAt: (line, column) => setPointed(line === null ? null : clauseAt(places, file, line, column)),
    }),
    [places, pointed, file],
  )
}
