import type { EctoSession } from '#bindings/ecto-session.ts'
import { addCombination, addCte } from '#ecto/query/build/clauses.ts'
import { buildDynamic } from '#ecto/query/build/dynamic.ts'
import { ownSource, placed, queryFrom, raiseNoSchema, toQuery } from '#ecto/query/build/to-query.ts'
import { effect, type NativeModule, pure } from '#elixir/native.ts'
import { type Atom, atom, atomName, isAtom } from '#terms/atom.ts'
import { apply } from '#terms/effect.ts'
import type { Term } from '#terms/term.ts'
import { type Tuple, tuple } from '#terms/tuple.ts'
import { builtOf } from './builder-arguments.ts'
import { checkFunctions } from './builder-checks.ts'
import { CLAUSE_STEPS } from './clause-steps.ts'

/** The functions that the code of the query macros calls; not for use by hand. */
export function createBuilderModule(session: EctoSession): NativeModule {
  return {
    name: 'Ecto.Query.Builder',
    functions: { ...sourceFunctions(session), ...stepFunctions(), ...compositionFunctions(session), ...checkFunctions(session) },
  }
}

function sourceFunctions({ schemas }: EctoSession): NativeModule['functions'] {
  return {
    'from/1': effect((queryable: Term) => toQuery(queryable, schemas)),
    'from/3': effect(function* (queryable: Term, file: Term, line: Term) {
      const query = yield* toQuery(queryable, schemas)
      return queryable === query ? query : placed(query, file, line)
    }),
    'from_values/3': pure((values: Tuple, file: Term, line: Term) =>
      placed(queryFrom(values.items[0] as Term, null, values.items[1] as Term), file, line),
    ),
    'schema_source/1': pure((module: Term) => ownSource(module, schemas) ?? null),
    'schema_prefix/1': pure((module: Atom) => schemas.find(module)?.prefix ?? null),
    'no_schema!/1': effect((module: Term) => raiseNoSchema(module, schemas)),
    'from_schema!/1': effect(function* (module: Term) {
      const source = isAtom(module) ? yield apply(atom(atomName(module)), '__schema__', [atom('source')]) : null
      return source === null ? yield* raiseNoSchema(module, schemas) : tuple(source, module)
    }),
  }
}

/** The first argument is a query. */
function stepFunctions(): NativeModule['functions'] {
  return Object.fromEntries(Object.entries(CLAUSE_STEPS).map(([name, { apply }]) => [name, pure(apply)]))
}

function compositionFunctions({ schemas }: EctoSession): NativeModule['functions'] {
  return {
    'combination/3': effect(function* (queryable: Term, kind: Atom, other: Term) {
      const query = yield* toQuery(queryable, schemas)
      return addCombination(query, kind.name, yield* toQuery(other, schemas))
    }),
    'cte/5': effect(function* (queryable: Term, name: Term, definition: Term, materialized: Term, operation: Term) {
      const query = yield* toQuery(queryable, schemas)
      return addCte(query, String(name), yield* toQuery(definition, schemas), materialized, operation)
    }),
    'dynamic/6': pure((expr: Term, params: Term, subqueries: Term, binding: Term, file: Term, line: Term) =>
      buildDynamic(builtOf(expr, params, subqueries), binding, file, line),
    ),
  }
}
