import type { ModuleDocs } from '#elixir/stdlib/docs/function-docs.ts'

/** Where the documentation of each of Ecto's modules is: loaded when it is first asked for. */
const LOADERS: Readonly<Record<string, () => Promise<ModuleDocs>>> = {
  Ecto: async () => (await import('./ecto.docs.ts')).ectoDocs,
  'Ecto.Schema': async () => (await import('./schema.docs.ts')).schemaDocs,
  'Ecto.Changeset': async () => (await import('./changeset.docs.ts')).changesetDocs,
  'Ecto.Query': async () => (await import('./query.docs.ts')).queryDocs,
  'Ecto.Query.API': async () => (await import('./query-api.docs.ts')).queryApiDocs,
  'Ecto.Query.WindowAPI': async () => (await import('./query-window-api.docs.ts')).queryWindowApiDocs,
  'Ecto.Repo': async () => (await import('./repo.docs.ts')).repoDocs,
  'Ecto.Multi': async () => (await import('./multi.docs.ts')).multiDocs,
  'Ecto.Migration': async () => (await import('./migration.docs.ts')).migrationDocs,
  'Ecto.Migrator': async () => (await import('./migrator.docs.ts')).migratorDocs,
  'Ecto.Type': async () => (await import('./type.docs.ts')).typeDocs,
  'Ecto.ParameterizedType': async () => (await import('./parameterized-type.docs.ts')).parameterizedTypeDocs,
  'Ecto.Enum': async () => (await import('./enum.docs.ts')).enumDocs,
  'Ecto.UUID': async () => (await import('./uuid.docs.ts')).uuidDocs,
  'Ecto.Adapters.SQL': async () => (await import('./adapters-sql.docs.ts')).adaptersSqlDocs,
  'Ecto.Adapters.SQL.Sandbox': async () => (await import('./adapters-sql-sandbox.docs.ts')).adaptersSqlSandboxDocs,
  Repo: async () => (await import('./repo.docs.ts')).repoDocs,
}

/** The names of Ecto's modules that have documentation, and of the repository that every program finds. */
export const ECTO_DOCUMENTED_MODULES: readonly string[] = Object.keys(LOADERS)

/** The documentation of one of Ecto's modules, or nothing when it has none. */
export async function loadEctoDocs(module: string): Promise<ModuleDocs | undefined> {
  return Object.hasOwn(LOADERS, module) ? await LOADERS[module]?.() : undefined
}
