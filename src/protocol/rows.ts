import type { TableSnapshot } from './database.ts'
import type { Cell } from './preview.ts'

/** Which rows of a table: so many, from this one on; the first is 0. */
export interface RowWindow {
  readonly from: number
  readonly count: number
}

/** The way from a table into one that is nested in it: the cell by its row and column. */
export interface NestedPlace {
  readonly row: number
  readonly column: number
}

/** What is asked of tables whose first rows alone were sent. */
export type RowsQuestion =
  /** Of the table that a value is laid out as, or of one nested in it. `run` and `seq` name the value's event. */
  | {
      readonly kind: 'value'
      readonly run: number
      readonly seq: number
      readonly path: readonly NestedPlace[]
      readonly window: RowWindow
    }
  /** Of a table of the database that `run` has left, as if the rows with these rowids were not in it. */
  | {
      readonly kind: 'table'
      readonly run: number
      readonly table: string
      readonly without: readonly number[]
      readonly window: RowWindow
    }

/** Null: they are gone with their run, since another one has begun. */
export interface RowsAnswers {
  readonly value: readonly (readonly Cell[])[] | null
  readonly table: TableSnapshot['rows'] | null
}

export type RowsAnswer = RowsAnswers[RowsQuestion['kind']]
