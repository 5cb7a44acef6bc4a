import { isRecord } from '#ui/stored.ts'

/** The files that travel. */
export type SharedFileName = 'setup' | 'code' | 'exercise'
export const SHARED_FILES: readonly SharedFileName[] = ['setup', 'code', 'exercise']

/** What a link opens: a lesson or the scratchpad, with its files and what stood beside them. */
export interface SharedState {
  /** `2-intermediate/31-join`, `scratchpad`, `scratchpad/music`. */
  readonly subject: string
  readonly title: string
  /** None: the lesson as it is. */
  readonly files: Readonly<Partial<Record<SharedFileName, SharedFile>>>
  /** The open file. */
  readonly tab: string
  /** The open panel of what happened. */
  readonly panel: string
  readonly dialect: string
}

export interface SharedFile {
  readonly text: string
  /** The fingerprint of the lesson's text when the link was made; null when nobody has said. */
  readonly base: string | null
}

/** Whether a value that came from outside is a shared state. */
export function isSharedState(value: unknown): value is SharedState {
  if (!isRecord(value) || !isRecord(value['files'])) return false
  const { files } = value
  const words = ['subject', 'title', 'tab', 'panel', 'dialect'].every((key) => typeof value[key] === 'string')
  return words && Object.entries(files).every(([name, file]) => SHARED_FILES.some((known) => known === name) && isSharedFile(file))
}

function isSharedFile(value: unknown): value is SharedFile {
  return isRecord(value) && typeof value['text'] === 'string' && (value['base'] === null || typeof value['base'] === 'string')
}
