import { create } from 'zustand'
import { readStored, writeStored } from '#ui/stored.ts'

export type Theme = 'system' | 'light' | 'dark'
export type OutputTab = 'results' | 'sql' | 'transactions' | 'database' | 'console'

interface LayoutStore {
  readonly theme: Theme
  readonly outputTab: OutputTab
  readonly actions: {
    readonly setTheme: (theme: Theme) => void
    readonly openTab: (tab: OutputTab) => void
  }
}

/** Whether a value names a theme. */
export function isTheme(value: unknown): value is Theme {
  return value === 'light' || value === 'dark' || value === 'system'
}

/** The look of the page and the panel that is open. */
export const useLayout = create<LayoutStore>((set) => ({
  theme: readStored('theme', isTheme) ?? 'system',
  outputTab: 'results',
  actions: {
    setTheme: (theme) => {
      writeStored('theme', theme)
      applyTheme(theme)
      set({ theme })
    },
    openTab: (outputTab) => set({ outputTab }),
  },
}))

function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
}
