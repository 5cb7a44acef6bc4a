/** A database as a file, or as the SQL that makes it. */
export type DatabaseFile =
  | { readonly format: 'sqlite'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly format: 'sql'; readonly text: string }

/** What is asked of databases as files. */
export type FileQuestion =
  /** The database of the last run, as it is outside of open transactions. */
  | { readonly kind: 'save'; readonly format: DatabaseFile['format'] }
  /** Whether a file can be a database to start from. */
  | { readonly kind: 'open'; readonly file: DatabaseFile }

export interface FileAnswers {
  /** Null before the first run. */
  readonly save: DatabaseFile | null
  readonly open: OpenedDatabase
}

export type FileAnswer = FileAnswers[FileQuestion['kind']]

export type OpenedDatabase =
  | { readonly kind: 'opened'; readonly bytes: Uint8Array<ArrayBuffer>; readonly tables: readonly string[] }
  /** SQLite's own words, and for SQL the line of the statement that it refused. */
  | { readonly kind: 'refused'; readonly message: string; readonly line: number | null }
