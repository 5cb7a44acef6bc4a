import { quotedCall, quotedKeyword, quotedRemote, quotedVariable } from '#elixir/expander/quoted.ts'
import type { NativeMacro } from '#elixir/native.ts'
import { type Atom, atom, isAtom, moduleAtom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import type { Fun } from '#terms/fun.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { structFields } from '#terms/inspect/inspect-effect.ts'
import { keywordGet } from '#terms/keyword.ts'
import { listFrom, listItems } from '#terms/list.ts'
import type { ElixirMap } from '#terms/map.ts'
import { mapKeys } from '#terms/map-entries.ts'
import { mapGet } from '#terms/map-operations.ts'
import { structModule } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { encodePairs } from './encode.ts'

const ENCODER = moduleAtom('JSON.Encoder')
const HIDDEN = [atom('__struct__'), atom('__exception__')]

/** `@derive {JSON.Encoder, only: …, except: …}`: an implementation that hands over to `JSON.Encoder.__encode_derived__/4`. */
export const deriveEncoder: NativeMacro = function* (_env, module, struct, options) {
  const fields = mapKeys(struct as ElixirMap).filter((key) => !HIDDEN.includes(key as Atom))
  const only = named('only', options as Term, fields)
  const except = named('except', options as Term, fields)
  const [value, encoder] = [quotedVariable('struct', ENCODER), quotedVariable('encoder', ENCODER)]
  const body = quotedRemote(ENCODER, '__encode_derived__', [value, only, except, encoder])
  const definition = quotedCall('def', [quotedCall('encode', [value, encoder]), quotedKeyword([['do', body]])])
  return quotedCall('defimpl', [ENCODER, quotedKeyword([['for', module as Term]]), quotedKeyword([['do', definition]])])
}

/** The fields that an option names; nil without it. */
function named(option: string, options: Term, fields: readonly Term[]): Term {
  const given = keywordGet(options, option)
  const names = given === undefined || given === null ? undefined : listItems(given)
  const unknown = (names ?? []).filter((name) => !fields.includes(name))
  if (unknown.length === 0) return names === undefined ? null : listFrom(names)
  const shown = [inspect(listFrom(unknown)), inspect(listFrom(fields))]
  return raiseArgument(`unknown struct fields ${shown[0]} specified in :${option}. Expected one of: ${shown[1]}`)
}

/** The chosen fields of a struct as an object: those of `only:` as listed there, else all in the order of the definition. */
export function* encodeDerived(struct: ElixirMap, only: Term, except: Term, encoder: Fun): Effect<string> {
  const module = structModule(struct) as Atom
  const defined = (yield* structFields(module)) ?? mapKeys(struct).filter((key): key is Atom => isAtom(key))
  const skipped = new Set<Term>([...HIDDEN, ...(listItems(except) ?? [])])
  const chosen = only === null ? defined.filter((name) => !skipped.has(name)) : (listItems(only) ?? [])
  return yield* encodePairs(
    chosen.map((name) => [name, mapGet(struct, name) ?? null] as const),
    encoder,
  )
}
