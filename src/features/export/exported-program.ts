import type { OutlinedForm } from '#protocol/language.ts'

/** A file of a program that leaves the playground. */
export interface ExportedFile {
  readonly name: string
  readonly text: string
  /** Null when it does not parse. */
  readonly forms: readonly OutlinedForm[] | null
}

/** A program with what it needs outside of the playground. */
export interface ExportedProgram {
  readonly title: string
  /** A sentence or two on what it is about, in Markdown; empty for the scratchpad. */
  readonly about: string
  /** In the order in which they run. */
  readonly files: readonly ExportedFile[]
  /** What the `change/0` of a migration says for each table that the playground made by itself. */
  readonly migrations: readonly string[]
  /** The database that runs start from, by name; null for an empty one. */
  readonly startsFrom: string | null
}

/** A form with the comments before it. */
export interface Chunk {
  readonly form: OutlinedForm
  readonly text: string
}

/** A file's text, form by form; what stands behind the last form goes with it. */
export function chunksOf(text: string, forms: readonly OutlinedForm[]): readonly Chunk[] {
  const lines = text.split('\n')
  return forms.map((form, index) => {
    const first = forms[index - 1]?.to ?? 0
    const last = index === forms.length - 1 ? lines.length : form.to
    return {
      form,
      text: lines
        .slice(first, last)
        .join('\n')
        .replace(/^\s*\n/, '')
        .trimEnd(),
    }
  })
}

/** Whether some top-level code wants a module of the program while it is compiled: not possible in one file with it. */
export function needsOwnModules(files: readonly ExportedFile[]): boolean {
  const forms = files.flatMap((file) => file.forms ?? [])
  const own = ownModules(forms)
  return forms.some((form) => needsOneOf(form, own))
}

/** The last names of the modules that forms define. */
export function ownModules(forms: readonly OutlinedForm[]): ReadonlySet<string> {
  return new Set(forms.flatMap(({ kind, about }) => (kind === 'module' && about !== null ? [lastName(about)] : [])))
}

/** Whether a form wants one of the modules, by their last names. */
export function needsOneOf(form: OutlinedForm, own: ReadonlySet<string>): boolean {
  return form.needs.some((name) => own.has(lastName(name)))
}

function lastName(module: string): string {
  return module.split('.').at(-1) ?? module
}
