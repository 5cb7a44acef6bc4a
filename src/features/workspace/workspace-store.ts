import { create } from 'zustand'
import type { LessonFiles } from '#course/lesson.ts'
import { readStored, wouldBeLost, writeStored } from '#ui/stored.ts'
import { type Edits, type FileName, isEdits, keepMine, type Originals, originalsOf, textOf, withText } from './files.ts'
import { bringIn, isBrought, keepShown, shownVersion, type Versions, versionsOf, withEdits } from './versions.ts'

export type Tab = FileName | 'solution' | 'new version'

interface WorkspaceStore {
  readonly lesson: string
  readonly originals: Originals
  /** Those of the open version. */
  readonly edits: Edits
  readonly versions: Versions
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
    /** Opens what came by a link or a file, beside the learner's own. */
    readonly bring: (from: string, edits: Edits) => void
    /** Opens another of the versions. */
    readonly show: (version: number) => void
    readonly keepShown: () => void
  }
}

const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean'

/** Where the edits of a lesson are kept, before its id. */
const EDITS = 'edits/'
/** Where versions of it that were brought are kept. */
const BROUGHT = 'brought/'

/** Whether leaving the page would lose an edit of any lesson, as the browser did not take it. */
export const editsWouldBeLost = (): boolean => wouldBeLost(EDITS) || wouldBeLost(BROUGHT)

/** The files of the open lesson as the learner has them; every change is kept as it is typed. */
export const useWorkspace = create<WorkspaceStore>((set, get) => {
  const keep = (versions: Versions) => {
    const [{ edits: mine }, ...brought] = versions.all
    const saved = [
      writeStored(EDITS + get().lesson, Object.keys(mine).length === 0 ? null : mine),
      writeStored(BROUGHT + get().lesson, brought.length === 0 ? null : brought),
    ]
    set({ versions, edits: shownVersion(versions).edits, saved: !saved.includes(false) })
  }
  const keepEdits = (edits: Edits) => keep(withEdits(get().versions, edits))
  // What is opened anew is not an edit: nothing of it runs by itself.
  const openVersions = (versions: Versions) => {
    set({ originals: { ...get().originals }, compared: null })
    keep(versions)
  }
  return {
    lesson: '',
    originals: {},
    edits: {},
    versions: versionsOf({}),
    tab: 'code',
    solutionShown: false,
    compared: null,
    saved: true,
    live: readStored('live', isBoolean) ?? true,
    actions: {
      open: (lesson, files) => {
        const edits = readStored(EDITS + lesson, isEdits) ?? {}
        const versions = versionsOf(edits, readStored(BROUGHT + lesson, isBrought) ?? [])
        set({ lesson, originals: originalsOf(files), edits, versions, tab: 'code', solutionShown: false, compared: null })
      },
      edit: (name, text) => {
        const { originals, edits } = get()
        if (text !== textOf(originals, edits, name)) keepEdits(withText(originals, edits, name, text))
      },
      choose: (tab) => set({ tab }),
      reset: (name) => keepEdits(withText(get().originals, get().edits, name, get().originals[name] ?? '')),
      showSolution: () => set({ solutionShown: true, tab: 'solution' }),
      compare: (name) => set({ compared: name, tab: 'new version' }),
      keepMine: (name) => {
        keepEdits(keepMine(get().originals, get().edits, name))
        set({ compared: null, tab: name })
      },
      setLive: (live) => {
        writeStored('live', live)
        set({ live })
      },
      bring: (from, edits) => openVersions(bringIn(get().versions, from, edits)),
      show: (version) => openVersions({ ...get().versions, shown: version }),
      keepShown: () => openVersions(keepShown(get().versions)),
    },
  }
})
