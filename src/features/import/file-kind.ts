/** What a file can be opened as. */
export type FileKind = 'elixir' | 'notebook' | 'sql' | 'database'

const ENDINGS: Readonly<Record<string, FileKind>> = {
  exs: 'elixir',
  ex: 'elixir',
  livemd: 'notebook',
  sql: 'sql',
  sqlite: 'database',
  sqlite3: 'database',
  db: 'database',
}

/** For a file picker. */
export const ACCEPTED = Object.keys(ENDINGS)
  .map((ending) => `.${ending}`)
  .join(',')

const MEGABYTE = 1_000_000
/** So many bytes a file may have: of a program what the page runs, of a database what it can copy for each run without a wait. */
const LIMITS: Readonly<Record<FileKind, number>> = { elixir: MEGABYTE, notebook: MEGABYTE, sql: 20 * MEGABYTE, database: 50 * MEGABYTE }

/** What a file is, or in words why it cannot be opened. */
export function fileKind(name: string, size: number): { readonly kind: FileKind } | { readonly kind: null; readonly why: string } {
  const kind = ENDINGS[/\.([^.]+)$/.exec(name.toLowerCase())?.[1] ?? '']
  if (kind === undefined) return { kind: null, why: `${name} cannot be opened: ${KNOWN} can.` }
  const limit = LIMITS[kind]
  if (size > limit)
    return { kind: null, why: `${name} is too large: it has ${inMegabytes(size)} MB, at most ${inMegabytes(limit)} can be opened.` }
  return size === 0 ? { kind: null, why: `${name} is empty.` } : { kind }
}

const KNOWN = 'Elixir (.exs, .ex), Livebook notebooks (.livemd), SQL (.sql) and SQLite databases (.sqlite, .sqlite3, .db)'

function inMegabytes(bytes: number): number {
  return Math.round(bytes / 100_000) / 10
}

/** A file's text; null when it is not UTF-8. */
export function decodeText(bytes: BufferSource): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
