import type { Definition, Place } from '#protocol/language.ts'
import { knownFunctions } from './known-function.ts'
import { type Meant, meaningAt } from './meaning.ts'
import type { Place as ProgramPlace } from './program/program.ts'

/** Where the name at a place is defined, in any of the program's files; null when it is not the program's own. */
export async function define(place: Place): Promise<Definition | null> {
  const meant = meaningAt(place)
  const found = meant && (await placeOf(meant))
  if (!found) return null
  const text = place.sources.find(({ file }) => file === found.file)?.text ?? ''
  const before = text.slice(0, found.start)
  const line = before.split('\n').length
  const column = found.start - (before.lastIndexOf('\n') + 1) + 1
  return { file: found.file, line, column, length: found.end - found.start }
}

async function placeOf({ meaning, program }: Meant): Promise<ProgramPlace | null | undefined> {
  switch (meaning.kind) {
    case 'module':
      return program.modules.get(meaning.name)?.place
    case 'function': {
      const known = await knownFunctions(meaning.modules, meaning.name, program)
      return (known.find(({ arities }) => meaning.arity !== null && arities.includes(meaning.arity)) ?? known[0])?.place
    }
    case 'variable':
      return meaning.variable.place
    case 'field':
      return meaning.field.place
    case 'word':
      return null
  }
}
