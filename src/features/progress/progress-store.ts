import { create } from 'zustand'
import { readStored, writeStored } from '#ui/stored.ts'
import { isProgress, type Progress, reach, type Stage } from './progress.ts'

interface ProgressStore {
  readonly progress: Progress
  /** The lesson that was open last; null before the first. */
  readonly last: string | null
  readonly actions: {
    readonly reach: (lesson: string, stage: Stage) => void
    readonly visit: (lesson: string) => void
  }
}

const isText = (value: unknown): value is string => typeof value === 'string'

/** What the learner has read, ran and solved, and where they left. */
export const useProgress = create<ProgressStore>((set) => ({
  progress: readStored('progress', isProgress) ?? {},
  last: readStored('last-lesson', isText),
  actions: {
    reach: (lesson, stage) =>
      set((state) => {
        const progress = reach(state.progress, lesson, stage)
        if (progress !== state.progress) writeStored('progress', progress)
        return { progress }
      }),
    visit: (lesson) => {
      writeStored('last-lesson', lesson)
      set({ last: lesson })
    },
  },
}))
