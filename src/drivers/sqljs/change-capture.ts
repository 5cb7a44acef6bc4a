import type { TableChange } from '#sql/driver.ts'
import type { RawDatabase, RawValue } from './engine.ts'
import { queryRows } from './query-rows.ts'
import { printed, quoteName, type TableLayout, tableLayouts } from './table-layout.ts'

const FUNCTION = 'captured_row_change'
const PREFIX = 'captured_'

type RowChange = TableChange['changes'][number]

/**
 * Sees each row that statements of one connection change, old and new, by temporary triggers that call back. The triggers belong
 * to this connection alone; no other sees them, and they are not part of the schema.
 */
export class ChangeCapture {
  readonly #raw: RawDatabase
  #layouts: readonly TableLayout[] = []
  #pending = new Map<number, RowChange[]>()
  #generation = -1

  constructor(raw: RawDatabase) {
    this.#raw = raw
    const receive = (...values: readonly RawValue[]): void => this.#receive(values)
    // sql.js registers a function for as many arguments as its `length` says; -1 is SQLite's "any number"
    Object.defineProperty(receive, 'length', { value: -1 })
    raw.create_function(FUNCTION, receive)
  }

  /** Sets the triggers anew when the schema is another than they were made for. */
  watch(generation: number): void {
    if (generation === this.#generation) return
    this.unwatch()
    this.#layouts = tableLayouts(this.#raw)
    this.#raw.exec(this.#layouts.flatMap(triggersFor).join(';'))
    this.#generation = generation
  }

  /** Takes the triggers away: a schema change would stumble over them, and a rollback undoes them halfway. */
  unwatch(): void {
    this.#generation = -1
    const triggers = queryRows(this.#raw, `SELECT name FROM sqlite_temp_master WHERE type = 'trigger' AND name LIKE '${PREFIX}%'`)
    for (const [name] of triggers) this.#raw.exec(`DROP TRIGGER temp.${quoteName(String(name))}`)
  }

  /** Makes the next `watch` look again, whatever the schema. */
  forget(): void {
    this.#generation = -1
  }

  /** What was changed since the last call, by table. */
  take(): TableChange[] {
    const pending = this.#pending
    if (pending.size === 0) return []
    this.#pending = new Map()
    return [...pending].map(([table, changes]) => {
      const layout = this.#layouts[table]
      return { table: layout?.label ?? '', columns: layout?.columns ?? [], changes }
    })
  }

  #receive([table, rowid, operation, ...values]: readonly RawValue[]): void {
    const key = Number(table)
    const row = values.map((value) => (value === null ? null : String(value)))
    const count = this.#layouts[key]?.columns.length ?? 0
    const changes = this.#pending.get(key) ?? []
    changes.push({
      rowid: Number(rowid),
      before: operation === 'insert' ? null : row.slice(0, count),
      after: operation === 'delete' ? null : row.slice(-count),
    })
    this.#pending.set(key, changes)
  }
}

function triggersFor(layout: TableLayout, table: number): string[] {
  return (['insert', 'update', 'delete'] as const).map((operation) => {
    const rowid = !layout.hasRowid ? '-1' : operation === 'delete' ? 'old.rowid' : 'new.rowid'
    const rows = operation === 'insert' ? ['new'] : operation === 'delete' ? ['old'] : ['old', 'new']
    const values = rows.flatMap((row) => layout.columns.map((column) => printed(`${row}.${quoteName(column)}`)))
    const call = `${FUNCTION}(${[String(table), rowid, `'${operation}'`, ...values].join(', ')})`
    return `CREATE TEMP TRIGGER ${quoteName(`${PREFIX}${table}_${operation}`)} AFTER ${operation} ON ${quoteName(layout.database)}.${quoteName(layout.name)} BEGIN SELECT ${call}; END`
  })
}
