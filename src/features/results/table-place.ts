import { createContext, useContext } from 'react'
import type { NestedPlace, RowsAnswers, RowsQuestion } from '#protocol/rows.ts'

/** Which value a table is of, and the way to a table that is nested in it. */
export interface TablePlace {
  /** The run, or the evaluation at the console. */
  readonly run: number
  /** The event that told of the value. */
  readonly seq: number
  readonly path: readonly NestedPlace[]
}

/** The place of the table in a cell. */
export function nestedPlace(place: TablePlace, row: number, column: number): TablePlace {
  return { ...place, path: [...place.path, { row, column }] }
}

type AskValueRows = (question: RowsQuestion & { readonly kind: 'value' }) => Promise<RowsAnswers['value']>

/** Asks the engine for further rows of a value's table. */
export const ValueRowsContext = createContext<AskValueRows>(async () => null)

/** How the calling component asks for further rows. */
export function useValueRows(): AskValueRows {
  return useContext(ValueRowsContext)
}
