import { create } from 'zustand'

interface HintStore {
  /** How many hints of a lesson have been asked for, while the page is open. */
  readonly shown: Readonly<Record<string, number>>
  readonly actions: { readonly showNext: (lesson: string) => void }
}

/** The hints that were asked for. */
export const useHints = create<HintStore>((set) => ({
  shown: {},
  actions: {
    showNext: (lesson) => set(({ shown }) => ({ shown: { ...shown, [lesson]: (shown[lesson] ?? 0) + 1 } })),
  },
}))
