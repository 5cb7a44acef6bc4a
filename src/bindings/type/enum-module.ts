import { nameText } from '#ecto/changeset/name-text.ts'
import { inspectTerm } from '#ecto/inspect-term.ts'
import { castEnum, dumpEnum, ENUM_TYPE, enumMappings, initEnum, loadEnum } from '#ecto/type/enum.ts'
import { formatEnum } from '#ecto/type/format-type.ts'
import { typeForm } from '#ecto/type/type-form.ts'
import { typeResultTerm } from '#ecto/type/type-result.ts'
import { effect, type NativeModule, pure } from '#elixir/native.ts'
import { functionClause } from '#elixir/stdlib/raise.ts'
import { Atom, atom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import { looseEqual } from '#terms/equal.ts'
import { iterateList, listFrom } from '#terms/list.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapGet, mapHas } from '#terms/map-operations.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'
import { Tuple } from '#terms/tuple.ts'

/** `Ecto.Enum` */
export const enumModule: NativeModule = {
  name: 'Ecto.Enum',
  functions: {
    'init/1': pure((options: Term) => initEnum(options)),
    'type/1': pure((params: Term) => mapGet(own('type', [params]), atom('type')) ?? null),
    'cast/2': pure((value: Term, params: Term) => typeResultTerm(castEnum(value, own('cast', [value, params])))),
    'load/3': pure((value: Term, loader: Term, params: Term) => typeResultTerm(loadEnum(value, own('load', [value, loader, params])))),
    'dump/3': pure((value: Term, dumper: Term, params: Term) => typeResultTerm(dumpEnum(value, own('dump', [value, dumper, params])))),
    'equal?/3': pure((left: Term, right: Term) => looseEqual(left, right)),
    'embed_as/2': pure((format: Term, params: Term) => mapGet(own('embed_as', [format, params]), atom('embed_as')) ?? null),
    'format/1': effect((params: Term) => formatEnum(own('format', [params]))),
    'values/2': effect((schema: Term, field: Term) => column(schema, field, 0)),
    'dump_values/2': effect((schema: Term, field: Term) => column(schema, field, 1)),
    'mappings/2': effect(function* (schema: Term, field: Term): Effect<Term> {
      return enumMappings(yield* paramsOf(schema, field))
    }),
    'cast_value/3': effect(function* (schema: Term, field: Term, value: Term): Effect<Term> {
      const cast = castEnum(value, yield* paramsOf(schema, field))
      return cast.kind === 'ok' ? typeResultTerm(cast) : atom('error')
    }),
  },
}

/** The parameters that `init/1` made, the last argument of a callback; raises FunctionClauseError for anything else. */
function own(callback: string, args: readonly Term[]): ElixirMap {
  const params = args.at(-1)
  return params instanceof ElixirMap && mapHas(params, atom('on_dump')) ? params : functionClause('Ecto.Enum', callback, args)
}

function* column(schema: Term, field: Term, index: 0 | 1): Effect<Term> {
  const pairs = [...iterateList(enumMappings(yield* paramsOf(schema, field)))]
  return listFrom(pairs.map((pair) => (pair instanceof Tuple ? (pair.items[index] as Term) : null)))
}

/** The parameters of an enum field of a schema, or of a map of types; raises ArgumentError when the field is none. */
function* paramsOf(schema: Term, field: Term): Effect<ElixirMap> {
  const types = schema instanceof Atom ? yield* typesOfSchema(schema) : schema
  const type = types instanceof ElixirMap ? mapGet(types, field) : undefined
  const params = type === undefined ? undefined : enumParams(type)
  return params ?? raiseArgument(`${yield* nameText(field)} is not an Ecto.Enum field`)
}

function* typesOfSchema(schema: Atom): Effect<Term> {
  const known = yield { kind: 'exported', module: schema, name: '__changeset__', arity: 0 }
  if (known !== true) return raiseArgument(`${yield* inspectTerm(schema)} is not an Ecto schema`)
  return yield apply(schema, '__changeset__', [])
}

/** The enum may be inside of a list or map. */
function enumParams(type: Term): ElixirMap | undefined {
  const form = typeForm(type)
  if (form.kind === 'composite') return enumParams(form.inner)
  return form.kind === 'parameterized' && form.module === ENUM_TYPE && form.params instanceof ElixirMap ? form.params : undefined
}
