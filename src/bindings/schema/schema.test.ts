import { expect, test } from 'vitest'
import { runEcto } from '#bindings/testing/run-ecto.ts'

const inSchema = (declarations: string, after = '') =>
  runEcto(`defmodule M do\n  use Ecto.Schema\n  schema "ms" do\n${declarations}\n  end\nend\n${after}`)

test('schema/2: the struct has the fields in their order', async () => {
  expect(await inSchema('field :a, :integer, default: 3\nfield :b, :string, virtual: true', 'IO.inspect(%M{})')).toBe(
    '%M{__meta__: #Ecto.Schema.Metadata<:built, "ms">, id: nil, a: 3, b: nil}\n',
  )
})

test('__schema__/1 and /2', async () => {
  const code =
    'IO.inspect({M.__schema__(:fields), M.__schema__(:virtual_fields), M.__schema__(:type, :a), M.__schema__(:field_source, :a), M.__schema__(:nothing, :a)})'
  expect(await inSchema('field :a, {:array, :integer}, source: :as\nfield :b, :any, virtual: true', code)).toBe(
    '** (FunctionClauseError) no function clause matching in M.__schema__/2\n',
  )
  expect(await inSchema('field :a, {:array, :integer}, source: :as', code.replace(', M.__schema__(:nothing, :a)', ''))).toBe(
    '{[:id, :a], [], {:array, :integer}, :as}\n',
  )
})

test('belongs_to and has_many', async () => {
  const code =
    'IO.inspect({M.__schema__(:fields), M.__schema__(:association, :ones).related_key, M.__schema__(:association, :up).owner_key, %M{}.ones})'
  expect(await inSchema('belongs_to :up, Up, type: :binary_id\nhas_many :ones, One', code)).toBe(
    '{[:id, :up_id], :m_id, :up_id,\n #Ecto.Association.NotLoaded<association :ones is not loaded>}\n',
  )
})

test('embeds_one with a block defines a schema', async () => {
  expect(await inSchema('embeds_one :e, Inner, primary_key: false do\n field :x, :integer\nend', 'IO.inspect(%M.Inner{x: 1})')).toBe(
    '%M.Inner{x: 1}\n',
  )
})

test('declarations that cannot be raise while the module is defined', async () => {
  const errors: readonly (readonly [string, string])[] = [
    ['field :a, :text', 'unknown type :text for field :a'],
    [
      'field :a, :datetime',
      'invalid type :datetime for field :a. You probably meant to choose one between :naive_datetime (no time zone information) or :utc_datetime (time zone is set to UTC)',
    ],
    ['field :a, :any', 'only virtual fields can have type :any, invalid type for field :a'],
    [
      'field :a, :string\nfield :a, :string',
      'field/association :a already exists on schema, you must either remove the duplication or choose a different name',
    ],
    ['field :a, :integer, default: "x"', 'value "x" is invalid for type :integer, can\'t set default'],
    ['field :a, :integer, colour: 1', 'invalid option :colour for field/3'],
    ['belongs_to :a, A, foreign_key: :a', 'foreign_key :a must be distinct from corresponding association name'],
    [
      'has_many :as, A, on_delete: :maybe',
      'invalid `:on_delete` option for :as. The only valid options are: `:nothing`, `:nilify_all`, `:delete_all`',
    ],
    [
      'has_many :cs, through: [:as, :cs]',
      'schema does not have the association :as used by association :cs, please ensure the association exists and is defined before the :through one',
    ],
  ]
  for (const [declarations, message] of errors) expect(await inSchema(declarations)).toContain(`** (ArgumentError) ${message}\n`)
})

test('timestamps/1', async () => {
  expect(
    await inSchema(
      'timestamps(type: :utc_datetime, updated_at: false)',
      'IO.inspect({M.__schema__(:autogenerate), M.__schema__(:autoupdate)})',
    ),
  ).toBe('{[{[:inserted_at], {Ecto.Schema, :__timestamps__, [:utc_datetime]}}], []}\n')
})

test('Ecto.put_meta/2 and Ecto.primary_key!/1', async () => {
  expect(
    await inSchema(
      '',
      'IO.inspect(Ecto.put_meta(%M{id: 1}, state: :loaded, prefix: "p").__meta__)\nIO.inspect(Ecto.primary_key!(%M{id: 1}))',
    ),
  ).toBe('#Ecto.Schema.Metadata<:loaded, "p", "ms">\n[id: 1]\n')
})

test('Ecto.assoc/2 raises for an association that is not there', async () => {
  expect(await inSchema('', 'Ecto.assoc(%M{id: 1}, :pets)')).toBe('** (ArgumentError) schema M does not have association :pets\n')
})

test('__schema__(:hash) is the same for the same fields', async () => {
  const code = `
    defmodule Same do
      use Ecto.Schema
      schema "others", do: field(:a, :string)
    end
    IO.inspect({M.__schema__(:hash) == Same.__schema__(:hash), is_integer(M.__schema__(:hash))})`
  expect(await inSchema('field :a, :string', code)).toBe('{true, true}\n')
  expect(await inSchema('field :a, :integer', code)).toBe('{false, true}\n')
})
