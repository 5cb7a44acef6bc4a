import type { CallFacts, ModuleFacts } from './call-facts.ts'
import { facts } from './call-facts.ts'
import { CHANGESET_FACTS } from './changeset-facts.ts'
import { MIGRATION_FACTS } from './migration-facts.ts'
import { QUERY_FACTS } from './query-facts.ts'
import { REPO_FACTS } from './repo-facts.ts'
import { SCHEMA_FACTS } from './schema-facts.ts'

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
