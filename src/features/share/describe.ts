import type { SharedState } from './shared-state.ts'

const DIALECTS: Readonly<Record<string, string>> = { sqlite: 'SQLite', postgres: 'PostgreSQL' }

/** What a link holds, a sentence a line. */
export function describeState({ title, subject, files, tab, panel, dialect }: SharedState, panelName: string): readonly string[] {
  const place = subject.startsWith('scratchpad')
    ? subject === 'scratchpad'
      ? 'The scratchpad'
      : `The scratchpad on ${title}`
    : `The lesson “${title}”`
  const names = Object.keys(files)
  const size = Object.values(files).reduce((sum, { text }) => sum + text.split('\n').length, 0)
  const what = names.length === 0 ? 'as it is, without an edit' : `with ${listed(names)} as you have them, ${size} lines`
  const look = panel === 'sql' ? ` for ${DIALECTS[dialect] ?? dialect}` : ''
  return [`${place}, ${what}`, `The file ${tab}, and the panel ${panelName}${look}`]
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

/** So many letters pass everywhere; longer addresses are cut by some messengers. */
const SAFE = 8000

/** A warning about a link's length; null for one that passes everywhere. */
export function lengthNote(address: string): string | null {
  return address.length <= SAFE
    ? null
    : `This link has ${address.length} letters: some mail programs and messengers cut one so long. A file (More, Export) is never cut.`
}

/** What puts a playground into another page. */
export function embedSnippet(address: string, title: string): string {
  const name = title.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
  return `<iframe src="${address.replaceAll('&', '&amp;')}" title="Ecto Playground: ${name}" width="100%" height="480" style="border: 0" allow="clipboard-write" loading="lazy"></iframe>`
}
