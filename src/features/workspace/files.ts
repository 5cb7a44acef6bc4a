import type { LessonFiles } from '#course/lesson.ts'
import { isRecord } from '#ui/stored.ts'

/** The files that a learner can edit. */
export type FileName = 'setup' | 'code' | 'exercise'
export const FILE_NAMES: readonly FileName[] = ['setup', 'code', 'exercise']

/** An edit as it is kept: the text, and the lesson's text that it was made from. */
export interface Edit {
  readonly text: string
  readonly base: string
}
export type Edits = Readonly<Partial<Record<FileName, Edit>>>

/** The lesson's own texts; a file that the lesson lacks is left out. */
export type Originals = Readonly<Partial<Record<FileName, string>>>

/** The originals of a lesson's files. */
export function originalsOf(files: LessonFiles): Originals {
  return { setup: files.setup, code: files.code, ...(files.exercise === null ? {} : { exercise: files.exercise }) }
}

/** A file's text: the learner's, else the lesson's. */
export function textOf(originals: Originals, edits: Edits, name: FileName): string {
  return edits[name]?.text ?? originals[name] ?? ''
}

/** The edits with a file's text as it is now; back at the lesson's text there is no edit. */
export function withText(originals: Originals, edits: Edits, name: FileName, text: string): Edits {
  const { [name]: before, ...others } = edits
  const original = originals[name] ?? ''
  return text === original ? others : { ...others, [name]: { text, base: before?.base ?? original } }
}

/** The files whose lesson has changed since the edit began: neither text may win unasked. */
export function outdated(originals: Originals, edits: Edits): readonly FileName[] {
  return FILE_NAMES.filter((name) => edits[name] !== undefined && originals[name] !== undefined && edits[name]?.base !== originals[name])
}

/** The learner's text stays, as an edit of the lesson's new one. */
export function keepMine(originals: Originals, edits: Edits, name: FileName): Edits {
  const edit = edits[name]
  return edit === undefined ? edits : { ...edits, [name]: { text: edit.text, base: originals[name] ?? '' } }
}

/** Whether a value read from storage is the edits of a lesson. */
export function isEdits(value: unknown): value is Edits {
  const isEdit = (edit: unknown) => isRecord(edit) && typeof edit['text'] === 'string' && typeof edit['base'] === 'string'
  return isRecord(value) && FILE_NAMES.every((name) => value[name] === undefined || isEdit(value[name]))
}
