import { cast } from '#ecto/changeset/cast.ts'
import { castRelation } from '#ecto/changeset/cast-relation.ts'
import { CHANGESET_FIELDS } from '#ecto/changeset/changeset.ts'
import { effect, type NativeModule, pure } from '#elixir/native.ts'
import { functionClause } from '#elixir/stdlib/raise.ts'
import type { Effect } from '#terms/effect.ts'
import { EMPTY_LIST, listItems } from '#terms/list.ts'
import { EMPTY_MAP } from '#terms/map.ts'
import type { Term } from '#terms/term.ts'
import { eachArity, onChangeset } from './arguments.ts'

/** Functions of Ecto.Changeset that take parameters from outside. */
export const castFunctions: NativeModule['functions'] = {
  ...eachArity('cast', 3, [EMPTY_LIST], (complete) =>
    effect(function* (...args: Term[]): Effect<Term> {
      const given = complete(args)
      const [data, params, permitted, options] = given as [Term, Term, Term, Term]
      const fields = listItems(permitted)
      if (fields === undefined) return functionClause('Ecto.Changeset', 'cast', [data, EMPTY_MAP, EMPTY_MAP, params, permitted, options])
      return (yield* cast(data, params, fields, options)) ?? functionClause('Ecto.Changeset', 'cast', [...given])
    }),
  ),
  ...onChangeset('cast_assoc', 2, [EMPTY_LIST], (changeset, name: Term, options: Term) => castRelation(changeset, 'assoc', name, options)),
  ...onChangeset('cast_embed', 2, [EMPTY_LIST], (changeset, name: Term, options: Term) => castRelation(changeset, 'embed', name, options)),
  'empty_values/0': pure(() => CHANGESET_FIELDS.empty_values),
}
