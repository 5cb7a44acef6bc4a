import { parse } from 'yaml'

export interface FrontMatter {
  readonly title: string
  /** One sentence. */
  readonly summary: string
  /** Names of Ecto functions, as search and "see also" show them. */
  readonly concepts: readonly string[]
  /** The page of the documentation: `Ecto.Query#join/5`. */
  readonly docs: string | null
  /** `auto_tables: true`: tables that schemas lack are made, as on the scratchpad. */
  readonly autoTables: boolean
}

const FIELDS: ReadonlySet<string> = new Set(['title', 'summary', 'concepts', 'docs', 'auto_tables'])

const FENCED = /^---\n([\s\S]*?)\n---\n/

/** Splits a lesson's text into its front matter, checked, and its body. Throws an Error that names `path` and the field at fault. */
export function readFrontMatter(text: string, path: string): { readonly matter: FrontMatter; readonly body: string } {
  const found = FENCED.exec(text)
  if (found === null) throw new Error(`${path}: must start with front matter between two lines of ---`)
  const data: unknown = parse(found[1] ?? '')
  if (typeof data !== 'object' || data === null) throw new Error(`${path}: the front matter must be a map of fields`)
  const fields: Readonly<Record<string, unknown>> = { ...data }
  const unknown = Object.keys(fields).find((name) => !FIELDS.has(name))
  if (unknown !== undefined) throw new Error(`${path}:${lineOf(text, unknown)}: the front matter has no field ${unknown}`)
  return {
    matter: {
      title: requiredText(fields, 'title', path),
      summary: requiredText(fields, 'summary', path),
      concepts: names(fields['concepts'] ?? [], path),
      docs: fields['docs'] === undefined ? null : requiredText(fields, 'docs', path),
      autoTables: fields['auto_tables'] === true,
    },
    body: text.slice(found[0].length),
  }
}

function requiredText(fields: Readonly<Record<string, unknown>>, name: string, path: string): string {
  const value = fields[name]
  if (typeof value !== 'string' || value.trim() === '') throw new Error(`${path}: the front matter needs ${name}, a text`)
  return value
}

function names(value: unknown, path: string): readonly string[] {
  if (!Array.isArray(value) || !value.every((item) => typeof item === 'string')) {
    throw new Error(`${path}: concepts must be a list of function names`)
  }
  return value
}

function lineOf(text: string, field: string): number {
  return text.split('\n').findIndex((line) => line.startsWith(`${field}:`)) + 1
}
