import { behaviourInfo } from '#bindings/behaviour.ts'
import type { Adapter } from '#ecto/adapter/adapter.ts'
import { dumpValue } from '#ecto/adapter/dump-value.ts'
import { loadValue } from '#ecto/adapter/load-value.ts'
import { defaultTrim, trimValue, withoutEmptyElements } from '#ecto/changeset/empty-values.ts'
import { raiseCast } from '#ecto/exceptions/cast-error.ts'
import { inspectTerm } from '#ecto/inspect-term.ts'
import { castType } from '#ecto/type/cast.ts'
import { dumpType } from '#ecto/type/dump.ts'
import { embedAs, embeddedDump, embeddedLoad } from '#ecto/type/embed-as.ts'
import { equalValues, includesValue } from '#ecto/type/equal.ts'
import { formatType } from '#ecto/type/format-type.ts'
import { loadType } from '#ecto/type/load.ts'
import type { TypeStep } from '#ecto/type/parameterized.ts'
import { isPrimitive, matchTypes, storageType } from '#ecto/type/storage-type.ts'
import { isBaseType, isCompositeType, typeForm } from '#ecto/type/type-form.ts'
import { type TypeResult, typeResultOf, typeResultTerm } from '#ecto/type/type-result.ts'
import { effect, type NativeFunction, type NativeModule, pure } from '#elixir/native.ts'
import { createPostgresAdapter } from '#sql/adapter/postgres-adapter.ts'
import { createSqliteAdapter } from '#sql/adapter/sqlite-adapter.ts'
import { Atom, moduleAtom } from '#terms/atom.ts'
import { call, type Effect } from '#terms/effect.ts'
import type { Fun } from '#terms/fun.ts'
import { keywordGet } from '#terms/keyword.ts'
import type { Term } from '#terms/term.ts'
import { useType } from './using-type.ts'

/** `Ecto.Type` */
export const typeModule: NativeModule = {
  name: 'Ecto.Type',
  functions: {
    'cast/2': result((type: Term, value: Term) => castType(type, value)),
    'cast!/2': effect(castStrictly),
    'dump/2': result((type: Term, value: Term) => dumpType(type, value)),
    'dump/3': result((type: Term, value: Term, dumper: Fun) => dumpType(type, value, stepOf(dumper))),
    'load/2': result((type: Term, value: Term) => loadType(type, value)),
    'load/3': result((type: Term, value: Term, loader: Fun) => loadType(type, value, stepOf(loader))),
    'embedded_dump/3': result((type: Term, value: Term, format: Term) => embeddedDump(format)(type, value)),
    'embedded_load/3': result((type: Term, value: Term, format: Term) => embeddedLoad(format)(type, value)),
    'adapter_dump/3': result((adapter: Term, type: Term, value: Term) => {
      const known = adapterOf(adapter)
      return known === undefined ? dumpType(type, value) : dumpValue(known, type, value)
    }),
    'adapter_load/3': result((adapter: Term, type: Term, value: Term) => {
      const known = adapterOf(adapter)
      return known === undefined ? loadType(type, value) : loadValue(known, type, value)
    }),
    'embed_as/2': effect((type: Term, format: Term) => embedAs(type, format)),
    'equal?/3': effect((type: Term, left: Term, right: Term) => equalValues(type, left, right)),
    'include?/3': effect((type: Term, value: Term, items: Term) => includesValue(type, value, items)),
    'match?/2': effect((schemaType: Term, queryType: Term) => matchTypes(schemaType, queryType)),
    'type/1': effect((type: Term) => storageType(type)),
    'format/1': effect((type: Term) => formatType(type)),
    'base?/1': pure((name: Term) => name instanceof Atom && isBaseType(name.name)),
    'composite?/1': pure((name: Term) => name instanceof Atom && isCompositeType(name.name)),
    'primitive?/1': pure((type: Term) => isPrimitive(type)),
    'parameterized?/2': pure((type: Term, module: Term) => isParameterizedBy(type, module)),
    'trim/2': pure((type: Term, value: Term) => trimValue(type, value)),
    'filter_empty_values/3': effect((type: Term, value: Term, values: Term) =>
      withoutEmptyElements(type, value, { values, trim: defaultTrim }),
    ),
    ...behaviourInfo('Ecto.Type', ['type/0', 'cast/1', 'load/1', 'dump/1', 'equal?/2', 'embed_as/1'], ['autogenerate/0']),
  },
  macros: { '__using__/1': useType },
}

const ADAPTERS: readonly Adapter[] = [createSqliteAdapter({ strict: true }), createPostgresAdapter()]

function adapterOf(module: Term): Adapter | undefined {
  return ADAPTERS.find((adapter) => moduleAtom(adapter.module) === module)
}

/** A function that answers `{:ok, value}`, `:error` or `{:error, metadata}`. */
function result(call: (...args: never[]) => Effect<TypeResult>): NativeFunction {
  return effect(function* (...args: never[]): Effect<Term> {
    return typeResultTerm(yield* call(...args))
  })
}

/** `cast!/2`; raises Ecto.CastError. */
function* castStrictly(type: Term, value: Term): Effect<Term> {
  const cast = yield* castType(type, value)
  if (cast.kind === 'ok') return cast.value
  const told = cast.metadata === undefined ? undefined : keywordGet(cast.metadata, 'message')
  const reason = typeof told === 'string' ? `. Reason: ${told}` : ''
  return raiseCast({ type, value, message: `cannot cast ${yield* inspectTerm(value)} to ${yield* formatType(type)}${reason}` })
}

function stepOf(fun: Fun): TypeStep {
  return function* (type, value) {
    return typeResultOf(yield call(fun, [type, value]))
  }
}

function isParameterizedBy(type: Term, module: Term): boolean {
  const form = typeForm(type)
  return form.kind === 'parameterized' && form.module === module
}
