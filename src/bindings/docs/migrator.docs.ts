import type { ModuleDocs } from '#elixir/stdlib/docs/function-docs.ts'

/** What `h Ecto.Migrator` tells. */
export const migratorDocs: ModuleDocs = {
  text: 'Runs migrations on a repository and remembers in a table which of them have been run.',
  functions: {
    'child_spec/1': {
      signature: 'child_spec(opts)',
      text: 'Tells a supervisor how to start the migrator as one of its children: `{Ecto.Migrator, repos: [Repo]}`.',
    },
    'migrations_path/2': {
      signature: 'migrations_path(repo, directory \\\\ "migrations")',
      text: 'The folder in which a project keeps the migrations of a repository: `priv/repo/migrations`, unless `:priv` says otherwise.',
    },
    'start_link/1': {
      signature: 'start_link(opts)',
      text: 'Runs the pending migrations of the repositories in `:repos`, unless `:skip` is true, and answers `:ignore`.',
    },
    'down/4': {
      signature: 'down(repo, version, module, opts \\\\ [])',
      text: 'Runs a migration backwards: `:ok`, or `:already_down` when it had not been run.',
    },
    'migrated_versions/2': {
      signature: 'migrated_versions(repo, opts \\\\ [])',
      text: 'Lists the versions of the migrations that have been run, from the lowest to the highest.',
    },
    'run/3': {
      signature: 'run(repo, direction, opts)',
      text: 'Runs the migrations of the project in one direction; `all: true`, `:step` or `:to` say how many.',
    },
    'run/4': {
      signature: 'run(repo, migration_source, direction, opts)',
      text: 'Runs migrations given as `[{version, module}]` in one direction; `all: true`, `:step` or `:to` say how many.',
    },
    'up/4': {
      signature: 'up(repo, version, module, opts \\\\ [])',
      text: 'Runs a migration under a version number: `:ok`, or `:already_up` when it has been run.',
    },
    'with_repo/3': {
      signature: 'with_repo(repo, fun, opts \\\\ [])',
      text: 'Makes sure that the repository runs while the function is called with it: `{:ok, result, started_apps}`.',
    },
    'migrations/3': {
      signature: 'migrations(repo, directories \\\\ [migrations_path(repo)], opts \\\\ [])',
      text: 'Lists the migrations known to the database or found in files as `{status, version, name}`, with the status `:up` or `:down`.',
    },
  },
}
