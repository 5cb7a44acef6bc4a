/** What an input at the prompt asks for. */
export type Input =
  | { readonly kind: 'elixir'; readonly code: string }
  /** After `;`: a statement for the database, sent by `code`. */
  | { readonly kind: 'sql'; readonly code: string }
  /** A helper of IEx that is not here: what it is called, and where its answer stands. */
  | { readonly kind: 'helper'; readonly name: string; readonly docs: { readonly module: string; readonly url: string } | null }

const HELPER = /^(b|t|r|c|open|exports|recompile|break!|whereami)(?:\(|\s+(?!in\b|and\b|or\b|when\b)(?=[\w:"&%~@]))/

/** What a learner's input asks for. */
export function readInput(text: string): Input {
  const input = text.trim()
  if (input.startsWith(';')) return { kind: 'sql', code: `Repo.query!(${quoted(input.slice(1).trim())})` }
  const helper = HELPER.exec(input)?.[1]
  if (helper === undefined) return { kind: 'elixir', code: text }
  const module = /[A-Z]\w*(?:\.[A-Z]\w*)*/.exec(input.slice(helper.length))?.[0]
  return { kind: 'helper', name: helper, docs: module === undefined ? null : { module, url: docsOf(module) } }
}

/** Text as an Elixir string: nothing in it is interpolated. */
function quoted(text: string): string {
  return `"${text.replace(/["\\#]/g, (character) => `\\${character}`)}"`
}

const ECTO_SQL = /^Ecto\.(Migration|Migrator|Adapters)\b/

function docsOf(module: string): string {
  const library = ECTO_SQL.test(module) ? 'ecto_sql' : module.startsWith('Ecto') ? 'ecto' : module === 'Repo' ? 'ecto' : 'elixir'
  return `https://hexdocs.pm/${library}/${module === 'Repo' ? 'Ecto.Repo' : module}.html`
}
