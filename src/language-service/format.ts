import { formatCode } from '#elixir/macro-text/format-code.ts'
import { namesOf } from '#elixir/macro-text/without-parentheses.ts'
import type { Formatted } from '#protocol/language.ts'

/** The macros of Ecto and of its migrations that `import_deps: [:ecto, :ecto_sql]` lets stand without parentheses. */
const ECTO = namesOf(
  'from:2 field:1,2,3 timestamps:1 belongs_to:2,3 has_one:2,3 has_many:2,3 many_to_many:2,3 embeds_one:2,3,4 embeds_many:2,3,4 ' +
    'add:2,3 add_if_not_exists:2,3 alter:2 create:1,2 create_if_not_exists:1,2 drop:1,2 drop_if_exists:1,2 execute:1,2 modify:2,3 ' +
    'remove:1,2,3 remove_if_exists:1,2 rename:2,3',
)

/** The text as `mix format` lays it out in a project with Ecto. Code that does not parse is refused, with the reason. */
export function format(text: string): Formatted {
  const result = formatCode(text, { localsWithoutParens: ECTO })
  if (result.kind === 'ok') return { kind: 'ok', text: result.text === '' ? '' : `${result.text}\n` }
  return { kind: 'refused', line: result.error.line, message: result.error.description }
}
