import type { RawDatabase } from './engine.ts'
import { queryRows } from './query-rows.ts'
import { quoteName, textLiteral } from './table-layout.ts'

const ATTACH = /^\s*attach\s+(?:database\s+)?'((?:[^']|'')+)'\s+as\s+("(?:[^"]|"")+"|\w+)\s*(\/\* if not exists \*\/)?\s*;?\s*$/i
const DETACH = /^\s*detach\s+(?:database\s+)?("(?:[^"]|"")+"|\w+)\s*;?\s*$/i

/**
 * The databases that statements have attached: what one connection attaches, all others have too, as if it were a part of the one
 * database. Their files are this database's own, whatever they are called.
 */
export class AttachedDatabases {
  readonly #names = new Set<string>()
  readonly #file: string

  constructor(file: string) {
    this.#file = file
  }

  get isEmpty(): boolean {
    return this.#names.size === 0
  }

  /** The statement as it is to be run: an ATTACH with the file of this database's own; attaching again does nothing where it says so. */
  prepare(sql: string): string {
    const match = ATTACH.exec(sql)
    const file = match?.[1]
    if (file === undefined || file.startsWith(':')) return sql
    const name = nameOf(match?.[2] ?? '')
    return this.#names.has(name) && match?.[3] !== undefined ? 'SELECT NULL LIMIT 0' : this.#attach(name)
  }

  /** Notes what a statement that has run attached or detached. */
  follow(sql: string): void {
    const attached = ATTACH.exec(sql)
    if (attached !== null && !(attached[1] ?? '').startsWith(':')) this.#names.add(nameOf(attached[2] ?? ''))
    const detached = DETACH.exec(sql)?.[1]
    if (detached !== undefined) this.#names.delete(nameOf(detached))
  }

  /** Gives a connection what others have attached. */
  bringUpToDate(raw: RawDatabase): void {
    if (this.#names.size === 0) return
    const present = new Set(queryRows(raw, 'SELECT name FROM pragma_database_list').map(([name]) => String(name)))
    for (const name of this.#names) {
      if (present.has(name)) continue
      raw.exec(this.#attach(name))
      raw.exec(`PRAGMA ${quoteName(name)}.journal_mode = wal`)
    }
  }

  #attach(name: string): string {
    return `ATTACH DATABASE ${textLiteral(`${this.#file}-${name}`)} AS ${quoteName(name)}`
  }
}

function nameOf(text: string): string {
  return text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text
}
