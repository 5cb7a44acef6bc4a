import { facts, type ModuleFacts } from './call-facts.ts'

/** The arguments and options of `Ecto.Query`. */
export const QUERY_FACTS: ModuleFacts = {
  preload: facts({ 1: 'preload', 2: 'preload' }),
  assoc: facts({ 1: 'assocField' }),
  join: facts(
    { 1: 'joinKind' },
    { on: 'The condition of the join.', as: 'Names the join.', prefix: 'The prefix of the joined table.', hints: 'Hints to the database.' },
  ),
  from: facts({ 0: 'schema' }),
  field: facts({ 1: 'assocField' }),
  where: facts({ 1: 'changes' }),
  order_by: facts({ 1: 'field' }),
  group_by: facts({ 1: 'field' }),
  select: facts({ 1: 'field' }),
  first: facts({ 1: 'field' }),
  last: facts({ 1: 'field' }),
}
