import { atomName, isAtom } from '#terms/atom.ts'
import type { Term } from '#terms/term.ts'

/** Where a session keeps `Application.get_env(app, key)`. */
export function environmentKey(app: Term, key: Term): string {
  return `${isAtom(app) ? atomName(app) : ''}/${isAtom(key) ? atomName(key) : ''}`
}
