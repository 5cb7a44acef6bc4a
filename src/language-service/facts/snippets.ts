/** A piece of code with places to fill in: `⟦name⟧`, the same name is the same place, `⟦end⟧` the last. `where` it may begin a line. */
export interface Snippet {
  readonly label: string
  readonly where: 'anywhere' | 'module' | 'outside'
  readonly text: string
  readonly code: string
}

/** What one writes often. */
export const SNIPPETS: readonly Snippet[] = [
  {
    label: 'defmodule',
    where: 'anywhere',
    text: 'A module.',
    code: 'defmodule ⟦Name⟧ do\n  ⟦end⟧\nend',
  },
  {
    label: 'defmodule … schema',
    where: 'outside',
    text: 'A module with a schema and its changeset.',
    code: 'defmodule ⟦Name⟧ do\n  use Ecto.Schema\n  import Ecto.Changeset\n\n  schema "⟦table⟧" do\n    field :⟦name⟧, :⟦string⟧\n    timestamps(type: :utc_datetime)\n  end\n\n  def changeset(⟦struct⟧, params) do\n    ⟦struct⟧\n    |> cast(params, [:⟦name⟧])\n    |> validate_required([:⟦name⟧])\n  end\nend\n⟦end⟧',
  },
  {
    label: 'schema',
    where: 'module',
    text: 'The fields of a table.',
    code: 'schema "⟦table⟧" do\n  field :⟦name⟧, :⟦string⟧\n  ⟦end⟧\nend',
  },
  { label: 'def', where: 'module', text: 'A function.', code: 'def ⟦name⟧(⟦arguments⟧) do\n  ⟦end⟧\nend' },
  { label: 'defp', where: 'module', text: 'A function for this module alone.', code: 'defp ⟦name⟧(⟦arguments⟧) do\n  ⟦end⟧\nend' },
  { label: 'from', where: 'anywhere', text: 'A query.', code: 'from ⟦x⟧ in ⟦Schema⟧, where: ⟦x⟧.⟦field⟧ == ⟦value⟧⟦end⟧' },
  {
    label: 'case',
    where: 'anywhere',
    text: 'Chooses by pattern.',
    code: 'case ⟦value⟧ do\n  ⟦pattern⟧ -> ⟦result⟧\n  _ -> ⟦end⟧\nend',
  },
  { label: 'with', where: 'anywhere', text: 'Goes on while patterns match.', code: 'with {:ok, ⟦value⟧} <- ⟦call⟧ do\n  ⟦end⟧\nend' },
  { label: 'cond', where: 'anywhere', text: 'Chooses by condition.', code: 'cond do\n  ⟦condition⟧ -> ⟦result⟧\n  true -> ⟦end⟧\nend' },
  { label: 'if', where: 'anywhere', text: 'Chooses between two.', code: 'if ⟦condition⟧ do\n  ⟦end⟧\nend' },
  { label: 'fn', where: 'anywhere', text: 'An anonymous function.', code: 'fn ⟦x⟧ -> ⟦end⟧ end' },
  { label: 'Repo.transaction', where: 'anywhere', text: 'All or nothing.', code: 'Repo.transaction(fn ->\n  ⟦end⟧\nend)' },
]

/** The code as an editor's snippet: `⟦name⟧` as a numbered place. */
export function snippetCode({ code }: Snippet): string {
  const names = [...new Set([...code.matchAll(/⟦(.*?)⟧/g)].map(([, name = '']) => name))].filter((name) => name !== 'end')
  return code.replace(/⟦(.*?)⟧/g, (_, name: string) => (name === 'end' ? '$0' : `\${${names.indexOf(name) + 1}:${name}}`))
}
