import { complete } from '#language-service/complete/complete.ts'
import type { Completion, LiveBinding } from '#protocol/language.ts'
import { placeIn } from './place-in.ts'

interface Around {
  /** A file that runs before the code. */
  readonly setup?: string
  readonly live?: readonly LiveBinding[]
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
  return complete({ ...placeIn(code, setup), trigger: null }, live)
}
