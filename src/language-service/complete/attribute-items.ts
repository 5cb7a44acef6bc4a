import type { Cursor } from '#language-service/cursor.ts'
import type { CompletionItem } from '#protocol/language.ts'
import { item } from './items.ts'

const ATTRIBUTES: readonly (readonly [string, string])[] = [
  ['moduledoc', 'What the module is for.'],
  ['doc', 'What the next function does.'],
  ['primary_key', 'The primary key: `false`, or `{:name, :type, options}`.'],
  ['foreign_key_type', 'The type of the keys that `belongs_to` declares.'],
  ['timestamps_opts', 'The options of `timestamps`.'],
  ['schema_prefix', "The schema's prefix in the database."],
  ['derive', 'Protocols that the struct gets.'],
  ['spec', 'The types of a function.'],
  ['type', 'A type.'],
  ['impl', 'The next function is one of a behaviour.'],
  ['behaviour', 'The behaviour that the module has.'],
]

/** The attributes of a module: those that Elixir and Ecto know, and its own. */
export function attributeItems({ scope, program }: Cursor): readonly CompletionItem[] {
  const own = program.modules.get(scope.module ?? '')
  const text = program.files.find(({ file }) => file === own?.whole.file)?.text.slice(own?.whole.start, own?.whole.end) ?? ''
  const defined = [...text.matchAll(/@([a-z_]\w*)/g)].map(([, name = '']) => name)
  const known = ATTRIBUTES.map(([name, sentence]) => item(name, 'value', '', sentence))
  return [...known, ...defined.map((name) => item(name, 'value', '', 'An attribute of the module.'))]
}
