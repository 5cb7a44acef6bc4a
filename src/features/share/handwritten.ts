import type { Fragment } from './fragment.ts'
import { LINK_KEYS, type LinkKey } from './is-link.ts'
import { SHARED_FILES, type SharedFile, type SharedFileName } from './shared-state.ts'

/** A capture in the code (`&String.length/1`) is no new key. */
const BETWEEN = new RegExp(`&(?=(?:${LINK_KEYS.join('|')})(?:=|&|$))`)

/** Reads `#lesson=2-intermediate/31-join&code=Repo.all(User)`: what a person writes into an address. */
export function readHandwritten(hash: string): Fragment {
  const values = new Map(hash.slice(1).split(BETWEEN).map(keyAndValue))
  const files: Partial<Record<SharedFileName, SharedFile>> = {}
  for (const name of SHARED_FILES) {
    const text = values.get(name)
    if (text !== undefined) files[name] = { text, base: null }
  }
  const subject = subjectOf(values)
  const tab = values.get('tab') ?? (files.code === undefined && files.exercise !== undefined ? 'exercise' : 'code')
  return {
    kind: 'state',
    state: { subject, title: subject, files, tab, panel: values.get('panel') ?? '', dialect: values.get('dialect') ?? '' },
  }
}

function keyAndValue(part: string): [LinkKey | string, string] {
  const at = part.indexOf('=')
  return at === -1 ? [part, ''] : [part.slice(0, at), decodeLeniently(part.slice(at + 1))]
}

/** Empty when the fragment leaves it to the address's path. */
function subjectOf(values: ReadonlyMap<string, string>): string {
  const sample = values.get('scratchpad')
  if (sample !== undefined) return sample === '' ? 'scratchpad' : `scratchpad/${sample}`
  return values.get('lesson') ?? ''
}

/** Percent signs that encode nothing stay: `%User{}` is a struct. */
function decodeLeniently(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (encoded) => {
    try {
      return decodeURIComponent(encoded)
    } catch {
      return encoded
    }
  })
}
