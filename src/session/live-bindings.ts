import type { Binding } from '#elixir/expander/evaluate.ts'
import type { LiveBinding, LiveValue } from '#protocol/language.ts'
import { Atom, atomName } from '#terms/atom.ts'
import { inspect } from '#terms/inspect/inspect.ts'
import { isList, iterateList } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapKeys } from '#terms/map-entries.ts'
import { structModule } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { moduleName, type StructFields, shownFields } from './preview/fields.ts'

const SHORT = 120

/** What the variables of the top level hold, as much of it as helps while typing; the last that was bound comes first. */
export function liveBindings(bindings: ReadonlyMap<string, Binding>, structFields: StructFields): readonly LiveBinding[] {
  return [...bindings]
    .filter(([name]) => /^[\p{Ll}_][\p{L}\p{N}_]*[?!]?$/u.test(name))
    .map(([name, { value }]) => ({ name, short: shortOf(value, structFields), value: liveValue(value, structFields) }))
    .reverse()
}

function shortOf(value: Term, structFields: StructFields): string {
  const text = inspect(value, { structFields, limit: 12, printableLimit: 80, width: Number.POSITIVE_INFINITY }).replace(/\s+/g, ' ')
  return text.length > SHORT ? `${text.slice(0, SHORT - 1)}…` : text
}

function liveValue(value: Term, structFields: StructFields): LiveValue {
  if (isList(value)) {
    for (const first of iterateList(value)) return { kind: 'list', first: liveValue(first, structFields) }
    return { kind: 'list', first: { kind: 'other' } }
  }
  if (!(value instanceof ElixirMap)) return { kind: 'other' }
  const module = structModule(value)
  if (module === undefined) return { kind: 'map', keys: mapKeys(value).flatMap((key) => (key instanceof Atom ? [atomName(key)] : [])) }
  return { kind: 'struct', module: moduleName(module), fields: (shownFields(value, structFields) ?? []).map(atomName) }
}
