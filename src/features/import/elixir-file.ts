import type { OutlinedForm } from '#protocol/language.ts'

/** A program as the page runs it. */
export interface ImportedProgram {
  readonly text: string
  /** What was left out as the page provides it, as it is called. */
  readonly left: readonly string[]
  /** Packages that the program asks for and that are not here. */
  readonly missing: readonly string[]
}

/** Packages that the page stands in for. */
const PROVIDED: ReadonlySet<string> = new Set([
  'ecto',
  'ecto_sql',
  'ecto_sqlite3',
  'exqlite',
  'postgrex',
  'decimal',
  'telemetry',
  'db_connection',
])

/** Leaves out what a script says to be a program of its own: packages, and the Repo with its configuration and its start. */
export function withoutProvided(text: string, forms: readonly OutlinedForm[] | null): ImportedProgram {
  const lines = text.split('\n')
  const left: string[] = []
  const missing: string[] = []
  const dropped = new Set<number>()
  for (const form of forms ?? []) {
    const body = lines.slice(form.from - 1, form.to).join('\n')
    const name = providedName(form, body)
    if (name === null) continue
    left.push(name)
    if (name === 'Mix.install') missing.push(...packagesOf(body).filter((each) => !PROVIDED.has(each)))
    for (let line = form.from; line <= form.to; line++) dropped.add(line)
  }
  const kept = lines.filter((_, index) => !dropped.has(index + 1)).join('\n')
  return { text: left.length === 0 ? text : `${kept.replace(/\n{3,}/g, '\n\n').trim()}\n`, left: [...new Set(left)], missing }
}

/** What a form is called when the page does the same already; null for any other. */
function providedName({ kind, call, about }: OutlinedForm, body: string): string | null {
  if (call === 'Mix.install' || call === 'Repo.start_link') return call
  if (kind === 'module') return about === 'Repo' && /\buse\s+Ecto\.Repo\b/.test(body) ? 'the module Repo' : null
  if (call === 'Application.put_env') return /,\s*Repo\s*,/.test(body) ? 'the configuration of Repo' : null
  return /\.storage_(?:up|down)$/.test(call) && /\bRepo\b/.test(body) ? 'making the database file' : null
}

function packagesOf(install: string): readonly string[] {
  return [...install.matchAll(/\{\s*:(\w+)\s*,|(?<=[[,]\s*):(\w+)(?=\s*[\],])/g)].map(([, pair, alone]) => pair ?? alone ?? '')
}
