import { createContext, useContext } from 'react'

/** Ties entries to lines of the code that is shown: what is chosen or pointed at here is marked there. */
export interface LineLink {
  /** The file whose lines are linked: `code.exs`. */
  readonly file: string
  readonly selected: number | null
  /** The last line that is marked: of a form that is chosen by its first line, all lines are. */
  readonly selectedTo: number | null
  /** Other files that a line of can be shown: `setup.exs`. */
  readonly others: readonly string[]
  /** Marks a line; of another file it opens the file first. */
  readonly select: (line: number, file: string) => void
  /** The line under the mouse, in the code or by its entry. */
  readonly pointed: number | null
  readonly point: (line: number | null) => void
}

/** The link of the workbench that a component stands in. */
export const LineLinkContext = createContext<LineLink>({
  file: '',
  selected: null,
  selectedTo: null,
  pointed: null,
  others: [],
  select: () => {},
  point: () => {},
})

/** The link of lines and entries around the calling component. */
export function useLineLink(): LineLink {
  return useContext(LineLinkContext)
}
