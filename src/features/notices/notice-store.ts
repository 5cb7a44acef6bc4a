import { create } from 'zustand'

export interface Notice {
  /** `warn`: something was not done. */
  readonly tone: 'note' | 'warn'
  readonly text: string
}

interface NoticeStore {
  readonly notice: Notice | null
  readonly actions: {
    readonly tell: (tone: Notice['tone'], text: string) => void
    readonly close: () => void
  }
}

/** What the page has to say about a link, a file or a database; it stays until it is closed or something else is said. */
export const useNotice = create<NoticeStore>((set) => ({
  notice: null,
  actions: {
    tell: (tone, text) => set({ notice: { tone, text } }),
    close: () => set({ notice: null }),
  },
}))
