import { expect, test } from 'vitest'
import { runEcto } from '#bindings/testing/run-ecto.ts'

const SCHEMAS = `
defmodule Track do
  use Ecto.Schema
  import Ecto.Changeset
  embedded_schema do
    field :title, :string
    field :seconds, :integer
  end
  def changeset(track, params), do: track |> cast(params, [:title, :seconds]) |> validate_required(:title)
end

defmodule Album do
  use Ecto.Schema
  schema "albums" do
    field :name, :string, default: "untitled"
    field :year, :integer
    field :code, :string, redact: true
    embeds_many :tracks, Track, on_replace: :delete
  end
end

import Ecto.Changeset
`

const run = (code: string) => runEcto(SCHEMAS + code)

test('cast/4: values that equal the data are no changes, empty text is the default', async () => {
  expect(await run('cast(%Album{name: "x", year: 1999}, %{"name" => "", "year" => "1999"}, [:name, :year]).changes |> IO.inspect()')).toBe(
    '%{name: "untitled"}\n',
  )
})

test('cast/4: errors stand in the order of the fields', async () => {
  expect(await run('cast(%Album{}, %{year: "x", name: 1}, [:year, :name]).errors |> IO.inspect()')).toBe(
    '[\n  year: {"is invalid", [type: :integer, validation: :cast]},\n  name: {"is invalid", [type: :string, validation: :cast]}\n]\n',
  )
})

test('cast/4: mixed keys and unknown fields raise', async () => {
  expect(await run('cast(%Album{}, %{"year" => 1, name: "x"}, [:year])')).toBe(
    '** (Ecto.CastError) expected params to be a map with atoms or string keys, got a map with mixed keys: %{:name => "x", "year" => 1}\n',
  )
  expect(await run('cast(%Album{}, %{}, [:colour])')).toContain('** (ArgumentError) unknown field `:colour` given to cast.')
})

test('inspect: redacted fields, and one line when there is nothing to see', async () => {
  expect(await run('change(%Album{}) |> IO.inspect()')).toBe(
    '#Ecto.Changeset<action: nil, changes: %{}, errors: [], data: #Album<>,\n valid?: true, ...>\n',
  )
  expect(
    await run('change(%Album{}, code: "secret").changes.code |> IO.inspect(); change(%Album{}, code: "secret") |> inspect() |> IO.puts()'),
  ).toBe('"secret"\n#Ecto.Changeset<action: nil, changes: %{code: "**redacted**"}, errors: [], data: #Album<>, valid?: true, ...>\n')
})

test('cast_embed/3: new, changed and replaced children', async () => {
  const code = `
  album = %Album{tracks: [%Track{id: "a", title: "One"}, %Track{id: "b", title: "Two"}]}
  album |> cast(%{tracks: [%{id: "b", title: "Too"}, %{seconds: 3}]}, []) |> cast_embed(:tracks)
  |> get_embed(:tracks) |> Enum.map(&{&1.action, &1.changes, &1.valid?}) |> IO.inspect()`
  expect(await run(code)).toBe('[\n  {:replace, %{}, true},\n  {:update, %{title: "Too"}, true},\n  {:insert, %{seconds: 3}, false}\n]\n')
})

test('put_embed/4: what is no child is an error', async () => {
  expect(await run('put_embed(change(%Album{}), :tracks, [1]).errors |> IO.inspect()')).toBe(
    '[tracks: {"is invalid", [type: {:array, :map}]}]\n',
  )
})

test('validations prepend their errors and remember themselves', async () => {
  const code = `
  changeset = change(%Album{}, name: "ab", year: 3) |> validate_length(:name, min: 3) |> validate_number(:year, greater_than: 5, message: {"too old", [code: 1]})
  IO.inspect(changeset.errors)
  IO.inspect(changeset.validations)`
  expect(await run(code)).toBe(
    '[\n  year: {"too old",\n   [validation: :number, kind: :greater_than, number: 5, code: 1]},\n  name: {"should be at least %{count} character(s)",\n' +
      '   [count: 3, validation: :length, kind: :min, type: :string]}\n]\n' +
      '[\n  year: {:number, [greater_than: 5, message: {"too old", [code: 1]}]},\n  name: {:length, [min: 3]}\n]\n',
  )
})

test('constraints are named after table and columns', async () => {
  expect(
    await run(
      'unique_constraint(change(%Album{}), [:name, :year]).constraints |> Enum.map(&{&1.constraint, &1.field, &1.type}) |> IO.inspect()',
    ),
  ).toBe('[{"albums_name_year_index", :name, :unique}]\n')
})

test('apply_action!/2 raises with errors, changes and parameters', async () => {
  expect(await run('%Album{} |> cast(%{year: "x"}, [:year]) |> apply_action!(:insert)')).toContain(
    '** (Ecto.InvalidChangesetError) could not perform insert because changeset is invalid.\n\nErrors\n\n    %{year: [{"is invalid", [type: :integer, validation: :cast]}]}\n',
  )
})

test('merge/2: changesets of different data', async () => {
  expect(await run('merge(change(%Album{}), change(%Album{year: 1}))')).toBe('** (ArgumentError) different :data when merging changesets\n')
})

test.each([
  [
    'prepare_changes(change(%Album{}), fn -> :ok end)',
    'FunctionClauseError) no function clause matching in Ecto.Changeset.prepare_changes/2',
  ],
  ['add_error(change(%Album{}), :name, :bad)', 'FunctionClauseError) no function clause matching in Ecto.Changeset.add_error/4'],
  ['fetch_field!(change(%Album{}), "name")', 'FunctionClauseError) no function clause matching in Ecto.Changeset.fetch_field/2'],
  [
    'validate_length(change(%Album{}), "name", max: 2)',
    'FunctionClauseError) no function clause matching in Ecto.Changeset.validate_change/3',
  ],
  ['change(%Album{}, :name)', 'FunctionClauseError) no function clause matching in Ecto.Changeset.change/2'],
  ['put_change(change(%Album{}), "name", 1)', 'ArgumentError) field names given to change/put_change must be atoms, got: `"name"`'],
])('%s', async (code, error) => {
  expect(await run(code)).toBe(`** (${error}\n`)
})

test('cast/4: parameters whose first key is no atom are taken as they are', async () => {
  expect(await run('IO.inspect(cast(%Album{}, %{1 => 2, "name" => "x"}, [:name]).params)')).toBe('%{1 => 2, "name" => "x"}\n')
})

test('validate_length/3: a value or unit that it does not know', async () => {
  expect(await run('validate_length(change(%Album{}, year: 3), :year, max: 1)')).toBe(
    '** (CaseClauseError) no case clause matching: {3, :graphemes}\n',
  )
})

test('validate_inclusion/4: members are found as `in` finds them where the type has no equality of its own', async () => {
  expect(await run('IO.inspect(validate_inclusion(change(%Album{}, year: 5), :year, [5.0]).errors)')).toBe(
    '[year: {"is invalid", [validation: :inclusion, enum: [5.0]]}]\n',
  )
  expect(await run('IO.inspect(validate_exclusion(change(%Album{}, year: 5), :year, 1..9//2).errors)')).toBe(
    '[year: {"is reserved", [validation: :exclusion, enum: 1..9//2]}]\n',
  )
  expect(await run('IO.inspect(Ecto.Type.include?(:decimal, Decimal.new("1.0"), [Decimal.new("1")]))')).toBe('true\n')
})

test('Ecto.InvalidChangesetError: the action is shown as text', async () => {
  const code = (action: string) =>
    `IO.puts(hd(String.split(Exception.message(Ecto.InvalidChangesetError.exception(action: ${action}, changeset: change(%Album{}))), "\n")))`
  expect(await run(`${code('"save"')}\n${code('nil')}`)).toBe(
    'could not perform save because changeset is invalid.\ncould not perform  because changeset is invalid.\n',
  )
})

test('Ecto.ConstraintError and Ecto.StaleEntryError are built from what they are about', async () => {
  const code = `
  raised = fn module, opts -> IO.puts(hd(String.split(Exception.message(module.exception(opts ++ [action: :insert, changeset: change(%Album{})])), "\n"))) end
  raised.(Ecto.ConstraintError, type: :unique, constraint: "a")
  raised.(Ecto.StaleEntryError, [])
  raise Ecto.ConstraintError, type: :unique`
  expect(await run(code)).toBe(
    'constraint error when attempting to insert struct:\nattempted to insert a stale struct:\n** (KeyError) key :constraint not found in: [type: :unique]\n',
  )
})

test('cast_embed/3: a `:with` that is no function, or gives no changeset', async () => {
  const cast = (given: string) => `%Album{} |> cast(%{tracks: [%{title: "a"}]}, []) |> cast_embed(:tracks, with: ${given})`
  expect(await run(cast(':build'))).toBe('** (BadFunctionError) expected a function, got: :build\n')
  expect(await run(cast('fn _, _ -> :ok end'))).toBe(
    '** (FunctionClauseError) no function clause matching in Ecto.Changeset.Relation.put_new_action/2\n',
  )
})

test('constraints: names and fields are made text as `to_string/1` does', async () => {
  expect(await run('IO.inspect(hd(unique_constraint(change(%Album{}), :name, name: 5).constraints).constraint)')).toBe('"5"\n')
  expect(await run('foreign_key_constraint(change(%Album{}), {:name, :year})')).toContain(
    '** (Protocol.UndefinedError) protocol String.Chars not implemented for type Tuple',
  )
})

test('cast/4: :empty_values are those of this cast alone', async () => {
  const code = `
  first = cast(%Album{}, %{"name" => "-"}, [:name], empty_values: ["-"])
  IO.inspect({first.empty_values, cast(first, %{"name" => "-"}, [:name]).changes})
  kept = cast(%{change(%Album{}) | empty_values: ["-"]}, %{}, [])
  IO.inspect({kept.empty_values, cast(kept, %{"name" => "-"}, [:name]).changes})`
  expect(await run(code)).toBe('{[""], %{name: "-"}}\n{["-"], %{}}\n')
})

test('the fields of a changeset', async () => {
  expect(await run('IO.inspect(Map.keys(%Ecto.Changeset{}) -- [:__struct__])')).toBe(
    '[:action, :changes, :constraints, :data, :empty_values, :errors, :filters,\n :params, :prepare, :repo, :repo_opts, :required, :types, :valid?, :validations]\n',
  )
})

test('names that are no atoms are made text as `to_string/1` does', async () => {
  expect(await run('put_assoc(change(%Album{}), "songs", [])')).toBe(
    '** (ArgumentError) cannot put assoc `songs`, assoc `songs` not found. Make sure it is spelled correctly and that the association type is not read-only\n',
  )
  expect(await run('assoc_constraint(change(%Album{}), %{})')).toContain(
    '** (Protocol.UndefinedError) protocol String.Chars not implemented for type Map',
  )
  expect(await run('Ecto.Enum.values(Album, {:a})')).toContain('protocol String.Chars not implemented for type Tuple')
})
