import { create } from 'zustand'
import type { LessonFiles } from '#course/lesson.ts'
import { readStored, wouldBeLost, writeStored } from '#ui/stored.ts'
import { type Edits, type FileName, isEdits, keepMine, type Originals, originalsOf, withText } from './files.ts'

export type Tab = FileName | 'solution' | 'new version'

interface WorkspaceStore {
  readonly lesson: string
  readonly originals: Originals
  readonly edits: Edits
  readonly tab: Tab
  readonly solutionShown: boolean
  /** The file whose new version stands beside the learner's, to compare. */
  readonly compared: FileName | null
  /** Whether the browser keeps the edits. */
  readonly saved: boolean
  readonly live: boolean
  readonly actions: {
    /** Opens a lesson with what the learner made of it. */
    readonly open: (lesson: string, files: LessonFiles) => void
    readonly edit: (name: FileName, text: string) => void
    readonly choose: (tab: Tab) => void
    /** Back to the lesson's text. */
    readonly reset: (name: FileName) => void
    readonly showSolution: () => void
    readonly compare: (name: FileName) => void
    readonly keepMine: (name: FileName) => void
    readonly setLive: (live: boolean) => void
  }
}

const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean'

/** Where the edits of a lesson are kept, before its id. */
const EDITS = 'edits/'

/** Whether leaving the page would lose an edit of any lesson, as the browser did not take it. */
export const editsWouldBeLost = (): boolean => wouldBeLost(EDITS)

/** The files of the open lesson as the learner has them; every change is kept as it is typed. */
export const useWorkspace = create<WorkspaceStore>((set, get) => {
  const keep = (edits: Edits) => set({ edits, saved: writeStored(EDITS + get().lesson, Object.keys(edits).length === 0 ? null : edits) })
  return {
    lesson: '',
    originals: {},
    edits: {},
    tab: 'code',
    solutionShown: false,
    compared: null,
    saved: true,
    live: readStored('live', isBoolean) ?? true,
    actions: {
      open: (lesson, files) =>
        set({
          lesson,
          originals: originalsOf(files),
          edits: readStored(EDITS + lesson, isEdits) ?? {},
          tab: 'code',
          solutionShown: false,
          compared: null,
        }),
      edit: (name, text) => keep(withText(get().originals, get().edits, name, text)),
      choose: (tab) => set({ tab }),
      reset: (name) => keep(withText(get().originals, get().edits, name, get().originals[name] ?? '')),
      showSolution: () => set({ solutionShown: true, tab: 'solution' }),
      compare: (name) => set({ compared: name, tab: 'new version' }),
      keepMine: (name) => {
        keep(keepMine(get().originals, get().edits, name))
        set({ compared: null, tab: name })
      },
      setLive: (live) => {
        writeStored('live', live)
        set({ live })
      },
    },
  }
})
