import { inspectTerm } from '#ecto/inspect-term.ts'
import { effect, type NativeModule } from '#elixir/native.ts'
import { atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import type { ElixirMap } from '#terms/map.ts'
import { mapGet } from '#terms/map-operations.ts'
import { raise } from '#terms/thrown.ts'

/** JSON.Encoder for what must not be encoded: metadata and associations that are not loaded. Both raise RuntimeError with advice. */
export const jsonEncoders: readonly NativeModule[] = [
  encoder('Ecto.Association.NotLoaded', notLoadedMessage),
  encoder('Ecto.Schema.Metadata', metadataMessage),
]

function encoder(struct: string, message: (value: ElixirMap) => Effect<string>): NativeModule {
  return {
    name: `JSON.Encoder.${struct}`,
    functions: {
      'encode/2': effect(function* (value: ElixirMap) {
        return raise('RuntimeError', { message: yield* message(value) })
      }),
    },
  }
}

function* notLoadedMessage(value: ElixirMap): Effect<string> {
  const [owner, field] = [yield* shown(value, '__owner__'), yield* shown(value, '__field__')]
  return `cannot encode association ${field} from ${owner} to JSON because the association was not loaded.

You can either preload the association:

    Repo.preload(${owner}, ${field})

Or choose to not encode the association when converting the struct to JSON by explicitly listing the JSON fields in your schema:

    defmodule ${owner} do
      # ...

${deriving()}`
}

function* metadataMessage(value: ElixirMap): Effect<string> {
  const schema = yield* shown(value, 'schema')
  return `cannot encode metadata from the :__meta__ field for ${schema} to JSON because it is used internally by Ecto.

You must explicitly list the fields to be encoded in your schema:

    defmodule ${schema} do
      # ...

${deriving()}`
}

function deriving(): string {
  return `      @derive {JSON.Encoder, only: [:name, :title, ...]}
      schema ... do

You can also use the :except option instead of :only if you would prefer to skip some fields.
`
}

function* shown(value: ElixirMap, name: string): Effect<string> {
  return yield* inspectTerm(mapGet(value, atom(name)) ?? null)
}
