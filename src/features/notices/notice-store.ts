import { create } from 'zustand'

export interface Notice {
  /** `warn`: something was not done. */
  readonly tone: 'note' | 'warn'
  readonly text: string
  /** When it was told, in milliseconds of the page. */
  readonly at: number
  /** `news`: it speaks of how things stand, and goes when they have changed. `closed`: it waits to be closed. */
  readonly until: 'news' | 'closed'
}

interface NoticeStore {
  readonly notice: Notice | null
  readonly actions: {
    /** Without `until` a note goes with the news, and a warning stays. */
    readonly tell: (tone: Notice['tone'], text: string, until?: Notice['until']) => void
    readonly close: () => void
    /** A run has begun, or runs start from another database: what was told before that is out of date. */
    readonly news: () => void
  }
}

/** A run may begin by itself right after a file was opened: so long a notice can be read in any case. */
const READABLE = 4000

/** What the page has to say about a link, a file or a database. */
export const useNotice = create<NoticeStore>((set) => ({
  notice: null,
  actions: {
    tell: (tone, text, until = tone === 'note' ? 'news' : 'closed') => set({ notice: { tone, text, until, at: performance.now() } }),
    close: () => set({ notice: null }),
    news: () => set(({ notice }) => ({ notice: notice === null || isOver(notice, performance.now()) ? null : notice })),
  },
}))

/** Whether a notice is out of date when there is news. */
export function isOver({ until, at }: Notice, now: number): boolean {
  return until === 'news' && now - at >= READABLE
}
