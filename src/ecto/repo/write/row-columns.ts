import type { InsertCommand, InsertValue } from '#ecto/adapter/write-command.ts'
import { compareText } from '#terms/compare.ts'
import type { Term } from '#terms/term.ts'

/** A column that rows of `insert_all` name: a field of the schema, or any name of a table without one. */
export interface Column {
  readonly name: string
  readonly source: string
  readonly type: Term
}

/** A column with its place among the values of a row as they are read. */
interface PlacedColumn extends Column {
  readonly place: number
}

const MISSING: InsertValue = { kind: 'default' }

/** The columns that the rows of one `insert_all` have, found while the rows are read. */
export class RowColumns {
  readonly #byName = new Map<Term, PlacedColumn>()
  readonly #bySource = new Map<string, PlacedColumn>()

  /** The column that a key of a row was found to name before. */
  find(name: Term): PlacedColumn | undefined {
    return this.#byName.get(name)
  }

  /** Notes which column a key names; two keys of the same column share its place. */
  add(name: Term, column: Column): PlacedColumn {
    const place = this.#bySource.get(column.source)?.place ?? this.#bySource.size
    const placed = { name: column.name, source: column.source, type: column.type, place }
    this.#byName.set(name, placed)
    this.#bySource.set(column.source, placed)
    return placed
  }

  /** The columns that have a value in some row by name, and the rows in their order. */
  arrange(rows: readonly (readonly InsertValue[])[]): Pick<InsertCommand, 'header' | 'rows'> {
    const columns = [...this.#bySource.values()].sort((a, b) => compareText(a.source, b.source))
    return {
      header: columns.map(({ source }) => source),
      rows: rows.map((row) => columns.map(({ place }) => row[place] ?? MISSING)),
    }
  }
}
