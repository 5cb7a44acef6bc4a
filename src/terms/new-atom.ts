import { type Atom, atomCount, atomExists, toAtom } from './atom.ts'
import { SizeExceeded } from './size-limit.ts'

/** So many atoms there may be; they are never forgotten. */
const MAX_ATOMS = 1_048_576

/** The atom that a program makes of a text at run time; raises SystemLimitError when there would be too many. */
export function newAtom(name: string): Atom | boolean | null {
  if (atomCount() >= MAX_ATOMS && !atomExists(name)) throw new SizeExceeded(`a table of more than ${MAX_ATOMS} atoms`)
  return toAtom(name)
}
