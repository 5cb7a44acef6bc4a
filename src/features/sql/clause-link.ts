import { createContext, useContext } from 'react'
import type { ClausePlace } from '#protocol/language.ts'

/** Ties parts of statements to clauses of queries in the code: what is pointed at in one is marked in the other. */
export interface ClauseLink {
  /** Where clauses stand in the sources of the run; empty until it is known. */
  readonly places: readonly ClausePlace[]
  /** The clause under the pointer, or that the cursor is in. */
  readonly pointed: ClausePlace | null
  readonly point: (place: ClausePlace | null) => void
}

/** The link of the workbench that a component stands in. */
export const ClauseLinkContext = createContext<ClauseLink>({ places: [], pointed: null, point: () => {} })

/** The link of clauses around the calling component. */
export function useClauseLink(): ClauseLink {
  return useContext(ClauseLinkContext)
}
