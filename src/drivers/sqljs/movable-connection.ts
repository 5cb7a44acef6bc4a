import type { Connection, ExecuteResult, PlanLine, SqlValue } from '#sql/driver.ts'

/** A connection that stays the same for its users when another database is put in the place of its own. */
export class MovableConnection implements Connection {
  #now: Connection

  constructor(first: Connection) {
    this.#now = first
  }

  get id(): number {
    return this.#now.id
  }

  get inTransaction(): boolean {
    return this.#now.inTransaction
  }

  execute(sql: string, params: readonly SqlValue[]): ExecuteResult | Promise<ExecuteResult> {
    return this.#now.execute(sql, params)
  }

  explain(sql: string): readonly PlanLine[] | Promise<readonly PlanLine[]> {
    return this.#now.explain(sql)
  }

  /** What was open on the database before is closed. */
  moveTo(next: Connection): void {
    this.#now.close()
    this.#now = next
  }

  close(): void {
    this.#now.close()
  }
}
