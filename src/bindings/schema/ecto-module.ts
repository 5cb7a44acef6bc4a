import type { EctoSession } from '#bindings/ecto-session.ts'
import { primaryKeyOf } from '#ecto/changeset/relation-keys.ts'
import { typesOf } from '#ecto/changeset/wrap-data.ts'
import { inspectTerm } from '#ecto/inspect-term.ts'
import { buildAssoc } from '#ecto/schema/build-assoc.ts'
import { getMeta, putMeta } from '#ecto/schema/meta.ts'
import { resetFields } from '#ecto/schema/reset-fields.ts'
import { dumpStructFields, loadStruct, loadTypes } from '#ecto/schema/struct-fields.ts'
import { embeddedDump, embeddedLoad } from '#ecto/type/embed-as.ts'
import { effect, type NativeModule, pure } from '#elixir/native.ts'
import { functionClause } from '#elixir/stdlib/raise.ts'
import { Atom } from '#terms/atom.ts'
import type { Effect } from '#terms/effect.ts'
import { isList, listFrom } from '#terms/list.ts'
import { ElixirMap, EMPTY_MAP } from '#terms/map.ts'
import { mapGet } from '#terms/map-operations.ts'
import { isStruct, structModule } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { raise } from '#terms/thrown.ts'
import { tuple } from '#terms/tuple.ts'
import { assocFunctions } from './assoc-functions.ts'

/** `Ecto` */
export function createEctoModule(session: EctoSession): NativeModule {
  return {
    name: 'Ecto',
    functions: {
      'assoc_loaded?/1': pure(isAssocLoaded),
      'get_meta/2': pure((struct: ElixirMap, key: Term) => getMeta(struct, key)),
      'put_meta/2': effect((struct: Term, changes: Term) => putMeta(struct, changes)),
      'primary_key/1': effect((struct: Term) => primaryKey(struct, 'primary_key')),
      'primary_key!/1': effect(requiredPrimaryKey),
      'build_assoc/2': effect((struct: ElixirMap, name: Atom) => buildAssoc(struct, name, EMPTY_MAP)),
      'build_assoc/3': effect((struct: ElixirMap, name: Atom, attributes: Term) => buildAssoc(struct, name, attributes)),
      'reset_fields/2': effect((struct: ElixirMap, fields: Term) => resetFields(struct, fields)),
      'embedded_dump/2': effect(function* (struct: Term, format: Term): Effect<Term> {
        const module = structModule(struct)
        if (module === undefined || !(struct instanceof ElixirMap)) return functionClause('Ecto', 'embedded_dump', [struct, format])
        return yield* dumpStructFields(module, struct, embeddedDump(format))
      }),
      'embedded_load/3': effect(function* (schema: Term, data: Term, format: Term): Effect<Term> {
        if (!(data instanceof ElixirMap)) return functionClause('Ecto', 'embedded_load', [schema, data, format])
        if (schema instanceof Atom) return yield* loadStruct(schema, data, embeddedLoad(format))
        return yield* loadTypes(typesOf(schema), data, embeddedLoad(format))
      }),
      ...assocFunctions(session),
    },
  }
}

function isAssocLoaded(value: Term): Term {
  if (isStruct(value, 'Ecto.Association.NotLoaded')) return false
  if (value === null || isList(value) || value instanceof ElixirMap) return true
  return functionClause('Ecto', 'assoc_loaded?', [value])
}

/** `[id: 1]` */
function* primaryKey(struct: Term, name: string): Effect<Term> {
  const module = structModule(struct)
  if (module === undefined || !(struct instanceof ElixirMap)) return functionClause('Ecto', name, [struct])
  const names = yield* primaryKeyOf(module)
  return listFrom(names.map((key) => tuple(key, mapGet(struct, key) ?? null)))
}

function* requiredPrimaryKey(struct: Term): Effect<Term> {
  const keys = yield* primaryKey(struct, 'primary_key!')
  if (isList(keys) && 'head' in keys) return keys
  const schema = structModule(struct) ?? null
  return raise('Ecto.NoPrimaryKeyFieldError', { message: `schema \`${yield* inspectTerm(schema)}\` has no primary key`, schema })
}
