import { createContext, useContext } from 'react'

/** Ties entries to lines of the code that is shown: what is chosen or pointed at here is marked there. */
export interface LineLink {
  /** The file whose lines are linked: `code.exs`. */
  readonly file: string
  readonly selected: number | null
  readonly select: (line: number | null) => void
  readonly point: (line: number | null) => void
}

/** The link of the workbench that a component stands in. */
export const LineLinkContext = createContext<LineLink>({ file: '', selected: null, select: () => {}, point: () => {} })

/** The link of lines and entries around the calling component. */
export function useLineLink(): LineLink {
  return useContext(LineLinkContext)
}
