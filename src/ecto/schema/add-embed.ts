import { inspectTerm } from '#ecto/inspect-term.ts'
import { EMBEDDED_TYPE } from '#ecto/type/parameterized.ts'
import { parameterizedType } from '#ecto/type/type-form.ts'
import { Atom, atom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import { EMPTY_LIST, listFrom, listItems } from '#terms/list.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { tuple } from '#terms/tuple.ts'
import { defineField, nameOf } from './add-field.ts'
import { onReplaceOf } from './association-options.ts'
import { checkOptions, isOn } from './options.ts'
import { embedReflection } from './reflection.ts'
import type { OnReplace } from './schema.ts'
import type { SchemaBuilder } from './schema-builder.ts'

const MANY_OPTIONS = ['on_replace', 'source', 'load_in_query']
const ONE_OPTIONS = [...MANY_OPTIONS, 'defaults_to_struct']
const MANY_ON_REPLACE: readonly OnReplace[] = ['raise', 'mark_as_invalid', 'delete']

/** `embeds_one` or `embeds_many name, schema, options`. */
export function* addEmbed(builder: SchemaBuilder, cardinality: 'one' | 'many', name: Term, related: Term, options: Term): Effect<void> {
  yield* checkOptions(options, cardinality === 'one' ? ONE_OPTIONS : MANY_OPTIONS, `embeds_${cardinality}/3`)
  if (!(related instanceof Atom)) {
    return raiseArgument(`\`embeds_${cardinality}/3\` expects \`schema\` to be a module name, but received ${yield* inspectTerm(related)}`)
  }
  const onReplace = yield* onReplaceOf(options, name, cardinality === 'one' ? [...MANY_ON_REPLACE, 'update'] : MANY_ON_REPLACE)
  const key = nameOf(name)
  const reflection = embedReflection({ field: key, owner: builder.module, related, cardinality, onReplace })
  builder.changesetFields.push([key, tuple(atom('embed'), reflection)])
  builder.reflections.set(key, reflection)
  yield* defineField(builder, name, parameterizedType(EMBEDDED_TYPE, reflection), yield* withDefault(related, cardinality, options))
  const source = builder.fields.at(-1)?.source ?? key
  builder.embeds.push({ field: key, owner: builder.module, related, cardinality, onReplace, source })
}

/** Embeds of many default to `[]`; of one to nil, or with `defaults_to_struct: true` to a fresh struct. */
function* withDefault(related: Atom, cardinality: 'one' | 'many', options: Term): Effect<Term> {
  const given = listItems(options) ?? []
  if (cardinality === 'many') return listFrom([tuple(atom('default'), EMPTY_LIST), ...given])
  if (!isOn(options, 'defaults_to_struct')) return options
  const struct = yield apply(related, '__schema__', [atom('loaded')])
  return listFrom([tuple(atom('default'), struct), ...given])
}
