import type { CallFacts, ModuleFacts } from './call-facts.ts'
import { facts } from './call-facts.ts'
import { CHANGESET_FACTS } from './changeset-facts.ts'
import { MIGRATION_FACTS } from './migration-facts.ts'
import { REPO_FACTS } from './repo-facts.ts'
import { SCHEMA_FACTS } from './schema-facts.ts'

const QUERY_FACTS: ModuleFacts = {
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

const ECTO_FACTS: ModuleFacts = {
  assoc: facts({ 1: 'association' }),
  build_assoc: facts({ 1: 'association', 2: 'changes' }),
  'assoc_loaded?': facts({}),
}

const MODULES: Readonly<Record<string, ModuleFacts>> = {
  'Ecto.Changeset': CHANGESET_FACTS,
  'Ecto.Schema': SCHEMA_FACTS,
  'Ecto.Repo': REPO_FACTS,
  Repo: REPO_FACTS,
  'Ecto.Migration': MIGRATION_FACTS,
  'Ecto.Query': QUERY_FACTS,
  'Ecto.Query.API': QUERY_FACTS,
  Ecto: ECTO_FACTS,
}

/** What is known of the arguments of the first of these modules' functions of a name. */
export function factsOf(modules: readonly string[], name: string): CallFacts | undefined {
  for (const module of modules) {
    const functions = MODULES[module]
    if (functions !== undefined && Object.hasOwn(functions, name)) return functions[name]
  }
  return undefined
}
