import { buildRelated } from '#ecto/changeset/relation-build.ts'
import { inspectTerm } from '#ecto/inspect-term.ts'
import { raiseNoClause } from '#ecto/repo/no-clause.ts'
import { type Atom, atom } from '#terms/atom.ts'
import { apply, type Effect } from '#terms/effect.ts'
import { ElixirMap } from '#terms/map.ts'
import { mapDelete } from '#terms/map-operations.ts'
import { isStruct, structModule } from '#terms/struct.ts'
import type { Term } from '#terms/term.ts'
import { raiseArgument } from '#terms/thrown.ts'

/** `Ecto.build_assoc/3`; raises ArgumentError for an association that is not there or goes through others, FunctionClauseError for no struct. */
export function* buildAssoc(owner: Term, name: Atom, attributes: Term): Effect<Term> {
  const schema = structModule(owner)
  if (schema === undefined || !(owner instanceof ElixirMap)) return raiseNoClause('Ecto', 'build_assoc', 3)
  const reflection = yield* requireAssociation(schema, name)
  if (isStruct(reflection, 'Ecto.Association.HasThrough')) {
    return raiseArgument(
      `cannot build through association \`${yield* inspectTerm(name)}\` for ${yield* inspectTerm(schema)}. ` +
        'Instead build the intermediate steps explicitly.',
    )
  }
  return yield* buildRelated(reflection, owner, withoutMeta(attributes))
}

/** The reflection of a schema's association; raises ArgumentError. */
function* requireAssociation(schema: Atom, name: Term): Effect<ElixirMap> {
  const reflection = yield apply(schema, '__schema__', [atom('association'), name])
  if (reflection instanceof ElixirMap) return reflection
  return raiseArgument(`schema ${yield* inspectTerm(schema)} does not have association ${yield* inspectTerm(name)}`)
}

/** A struct given for attributes counts as a map of its fields. */
function withoutMeta(attributes: Term): Term {
  if (!(attributes instanceof ElixirMap)) return attributes
  return mapDelete(mapDelete(attributes, atom('__struct__')), atom('__meta__'))
}
