import type { CallPlace } from '#language-service/call-place.ts'
import type { OptionFact, Wanted } from '#language-service/facts/call-facts.ts'
import { JOIN_KINDS } from '#language-service/facts/query-keywords.ts'
import { FIELD_TYPES } from '#language-service/facts/schema-facts.ts'
import { lastPart, snakeCase } from '#language-service/program/aliases.ts'
import type { ProgramModule } from '#language-service/program/program.ts'
import type { Schema } from '#language-service/program/schema.ts'
import { relatedOf } from '#language-service/scope/pattern.ts'
import { structOf } from '#language-service/scope/shape.ts'
import type { CompletionItem } from '#protocol/language.ts'
import { distinct, item } from './items.ts'
import { associationItems, fieldItems, schemasOf, type Written } from './schema-items.ts'

type WithSchema = ProgramModule & { readonly schema: Schema }

/** What an argument or an option's value takes. */
export function wantedItems(wanted: Wanted, place: CallPlace, written: 'atom' | 'key' | 'bare key'): readonly CompletionItem[] {
  const schemas = schemasFor(place, wanted)
  const each = (read: (module: WithSchema) => readonly CompletionItem[]) => distinct(schemas.flatMap(read))
  switch (wanted) {
    case 'type':
    case 'columnType':
      return Object.entries(FIELD_TYPES)
        .filter(([name]) => wanted === 'type' || !name.startsWith('Ecto.'))
        .map(([name, text]) => item(name, 'type', '', text))
    case 'joinKind':
      return Object.entries(JOIN_KINDS).map(([name, text]) => item(name, 'value', '', text))
    case 'field':
      return each(({ schema, name }) => fieldItems(schema, name, written))
    case 'changes':
      return place.lists === 0 && written === 'atom'
        ? []
        : each(({ schema, name }) => fieldItems(schema, name, written === 'atom' ? 'key' : written))
    case 'association':
      return each(({ schema, name }) => associationItems(schema, name, written, 'none'))
    case 'embed':
      return each(({ schema, name }) => associationItems(schema, name, written, 'only'))
    case 'assocField':
      return each(({ schema, name }) =>
        place.call.name === 'field' ? fieldItems(schema, name, 'atom') : associationItems(schema, name, 'atom', 'none'),
      )
    case 'preload':
      return each((module) => preloadItems(module, place, written))
    case 'one':
    case 'many':
      return schemasOf(place.scope)
        .filter(({ name }) => name !== place.scope.module)
        .map(({ name, schema }) => item(`:${associationName(name, schema, wanted)}`, 'association', name, `An association to \`${name}\`.`))
    case 'schema':
      return []
  }
}

/** What an association to a schema is usually called: `:post`, or for many the table's name. */
function associationName(module: string, { source }: Schema, wanted: 'one' | 'many'): string {
  return wanted === 'many' && source !== null ? source : snakeCase(lastPart(module))
}

/** The associations at the end of the way that the keys have gone: `preload: [posts: [:…]]`. */
function preloadItems(from: WithSchema, place: CallPlace, written: Written): readonly CompletionItem[] {
  const way = place.keys[0] === 'preload' ? place.keys.slice(1) : place.keys
  const last = way.reduce<string | null>((module, key) => (module === null ? null : relatedOf(key, module, place.scope)), from.name)
  const schema = last === null ? undefined : place.scope.program.modules.get(last)?.schema
  return schema && last !== null ? associationItems(schema, last, written, 'none') : []
}

/** The schemas whose names are meant: that of the first argument, else the module around, else all. */
function schemasFor(place: CallPlace, wanted: Wanted): readonly WithSchema[] {
  const { args, scope } = place
  const all = schemasOf(scope)
  const first = args[0]
  const told = first === undefined || (wanted === 'field' && place.position === 0) ? undefined : structOf(scope.shapeOf(first, scope))
  const found = all.filter(({ name }) => name === (told ?? scope.module))
  return found.length > 0 ? found : all
}

/** The values that an option takes. */
export function valueItems(option: OptionFact): readonly CompletionItem[] {
  return (option.values ?? []).map((value) => item(value, 'value', '', option.text))
}
