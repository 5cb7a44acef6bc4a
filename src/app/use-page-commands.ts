import type { SampleEntry } from '#course/sample.ts'
import type { Command } from '#features/commands/commands.ts'
import { useCommands } from '#features/commands/use-commands.ts'
import { type Theme, useLayout } from '#features/layout/layout-store.ts'
import { navigate } from './router.ts'

const PLACES = {
  contents: 'Open the contents',
  scratchpad: 'Open the scratchpad',
  functions: 'Open the functions, by lesson',
  glossary: 'Open the glossary',
  conformance: 'Open what is here and what is missing',
} as const
const THEMES: Readonly<Record<Theme, string>> = { light: 'Light theme', dark: 'Dark theme', system: 'Theme as the system’s' }

/** What can be done on every page: search, the sheet of keys, the places and the themes. */
export function usePageCommands(samples: readonly SampleEntry[], onSearch: () => void, onKeys: () => void): void {
  useCommands(
    () => [
      { id: 'search', text: 'Search lessons, functions and commands', keys: 'mod+k', group: 'Page', run: onSearch },
      { id: 'keys', text: 'Show all keys', keys: '?', group: 'Page', run: onKeys },
      ...Object.entries(PLACES).map(([page, text]) => opening(text, () => navigate({ page: page as keyof typeof PLACES }))),
      ...samples.map(({ id, title }) => opening(`Open the sample database ${title}`, () => navigate({ page: 'sample', sample: id }))),
      ...Object.entries(THEMES).map(([theme, text]) => opening(text, () => useLayout.getState().actions.setTheme(theme as Theme))),
    ],
    [samples, onSearch, onKeys],
  )
}

function opening(text: string, run: () => void): Command {
  return { id: text, text, keys: null, group: 'Go', run }
}
