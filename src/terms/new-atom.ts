import { type Atom, atomCount, atomExists, toAtom } from './atom.ts'
import { SizeExceeded } from './size-limit.ts'
import { raise } from './thrown.ts'

/** So many atoms there may be; they are never forgotten. */
const MAX_ATOMS = 1_048_576

/** So many characters a name may have. */
const MAX_CHARACTERS = 255

/** The atom that a program makes of a text at run time; raises SystemLimitError when there would be too many, or too long a name. */
export function newAtom(name: string): Atom | boolean | null {
  if (name.length > MAX_CHARACTERS && [...name].length > MAX_CHARACTERS)
    raise('SystemLimitError', { message: 'a system limit has been reached' })
  if (atomCount() >= MAX_ATOMS && !atomExists(name)) throw new SizeExceeded(`a table of more than ${MAX_ATOMS} atoms`)
  return toAtom(name)
}
