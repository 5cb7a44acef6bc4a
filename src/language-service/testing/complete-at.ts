import type { Completion, LiveBinding, Place } from '#protocol/language.ts'
import { complete } from '../complete/complete.ts'

interface Around {
  /** A file that runs before the code. */
  readonly setup?: string
  readonly live?: readonly LiveBinding[]
}

/** The place in code that has `|` for the cursor; the last one, when a map's bar stands before it. */
export function placeIn(code: string, setup = ''): Place {
  const offset = code.lastIndexOf('|')
  const text = code.slice(0, offset) + code.slice(offset + 1)
  return {
    sources: [
      { file: 'setup.exs', text: setup },
      { file: 'code.exs', text },
    ],
    file: 'code.exs',
    offset,
  }
}

/** The labels of what may stand at the cursor. */
export async function completionsAt(code: string, around: Around): Promise<readonly string[]> {
  return (await completionOf(code, around))?.items.map(({ label }) => label) ?? []
}

/** The code after an item was chosen. */
export async function insertedBy(code: string, label: string, around: Around): Promise<string | undefined> {
  const { sources, file } = placeIn(code, around.setup)
  const text = sources.find((source) => source.file === file)?.text ?? ''
  const found = await completionOf(code, around)
  const item = found?.items.find((each) => each.label === label)
  if (!found || !item) return undefined
  return text.slice(0, found.replace.start) + item.insert + text.slice(found.replace.end)
}

async function completionOf(code: string, { setup, live = [] }: Around): Promise<Completion | null> {
  return complete(placeIn(code, setup), live)
}
