import { useEffect, useState } from 'react'
import type { Term } from '#course/term.ts'

/** The glossary once its chunk has arrived. */
let loaded: readonly Term[] | null = null

/** Loads the glossary's words; rejects when they cannot be downloaded. */
export async function loadGlossary(): Promise<void> {
  const { terms } = await import('virtual:glossary')
  loaded = terms
}

/** The glossary's words, null until they are there. */
export function useGlossary(): { readonly terms: readonly Term[] | null; readonly failed: boolean } {
  const [state, setState] = useState({ terms: loaded, failed: false })
  useEffect(() => {
    if (loaded !== null) return
    loadGlossary().then(
      () => setState({ terms: loaded, failed: false }),
      () => setState({ terms: null, failed: true }),
    )
  }, [])
  return state
}
