import { create } from 'zustand'
import { readKept, writeKept } from '#ui/kept-file.ts'
import { isRecord } from '#ui/stored.ts'

/** A database that runs begin with, each on a copy. */
export interface StartDatabase {
  /** What it is called: a file's name, or the run that left it. */
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly tables: readonly string[]
}

interface StartStore {
  /** The lesson or scratchpad that it is for. */
  readonly subject: string
  readonly start: StartDatabase | null
  /** Whether the browser keeps it. */
  readonly kept: boolean
  readonly actions: {
    /** Another subject is opened: what was kept for it is what its runs start from. */
    readonly open: (subject: string) => Promise<void>
    readonly startFrom: (subject: string, start: StartDatabase) => Promise<void>
    /** Runs start from an empty database again. */
    readonly startFresh: () => void
  }
}

/** What the runs of the open subject start from. */
export const useStart = create<StartStore>((set, get) => ({
  subject: '',
  start: null,
  kept: false,
  actions: {
    async open(subject) {
      if (get().subject === subject) return
      set({ subject, start: null, kept: false })
      const start = await readKept(keyOf(subject))
      if (get().subject === subject && get().start === null && isStartDatabase(start)) set({ start, kept: true })
    },
    async startFrom(subject, start) {
      set({ subject, start, kept: false })
      const kept = await writeKept(keyOf(subject), start)
      if (get().start === start) set({ kept })
    },
    startFresh() {
      set({ start: null, kept: false })
      void writeKept(keyOf(get().subject), null)
    },
  },
}))

function keyOf(subject: string): string {
  return `start/${subject}`
}

function isStartDatabase(value: unknown): value is StartDatabase {
  return isRecord(value) && typeof value['name'] === 'string' && value['bytes'] instanceof Uint8Array && Array.isArray(value['tables'])
}
