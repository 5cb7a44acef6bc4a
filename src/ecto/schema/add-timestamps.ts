import { atom, moduleAtom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { keyword, keywordGet } from '#terms/keyword.ts'
import { EMPTY_LIST, listFrom, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { isTuple } from '#terms/tuple.ts'
import { addField, nameOf } from './add-field.ts'
import { autogenerateCall } from './autogenerate.ts'
import type { Autogenerate } from './schema.ts'
import type { SchemaBuilder } from './schema-builder.ts'

/** `timestamps options`: the fields `inserted_at` and `updated_at`, filled on insert and, the latter, on update. */
export function* addTimestamps(builder: SchemaBuilder, options: Term): Effect<void> {
  const merged = listFrom([...(listItems(options) ?? []), ...(listItems(builder.attributes.timestampsOptions) ?? [])])
  const get = (name: string, fallback: Term) => keywordGet(merged, name) ?? fallback
  const type = get('type', atom('naive_datetime'))
  const insertedAt = get('inserted_at', atom('inserted_at'))
  const updatedAt = get('updated_at', atom('updated_at'))
  for (const [name, source] of [
    [insertedAt, get('inserted_at_source', null)],
    [updatedAt, get('updated_at_source', null)],
  ] as const) {
    if (name !== false && name !== null) yield* addField(builder, name, type, source === null ? EMPTY_LIST : keyword({ source }))
  }
  const given = get('autogenerate', null)
  const filledBy = (names: readonly Term[]): Autogenerate => {
    const fields = names.filter((name) => name !== false && name !== null).map(nameOf)
    if (isTuple(given, 3)) return autogenerateCall(fields, given.items)
    return { fields, module: moduleAtom('Ecto.Schema'), function: '__timestamps__', args: [type] }
  }
  addFilled(builder.autogenerate, filledBy([insertedAt, updatedAt]))
  addFilled(builder.autoupdate, filledBy([updatedAt]))
}

function addFilled(groups: Autogenerate[], group: Autogenerate): void {
  if (group.fields.length > 0) groups.push(group)
}
