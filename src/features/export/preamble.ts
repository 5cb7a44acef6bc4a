import type { ExportedProgram } from './exported-program.ts'
import { indent } from './indent.ts'

/** The packages that the playground's answers are those of. */
export const INSTALL = `Mix.install([
  {:ecto_sql, "~> 3.14"},
  {:ecto_sqlite3, "~> 0.24"}
])`

/** A Repo on a new database in a file of the system's temporary folder. */
export function repoText(name: string): string {
  return `defmodule Repo do
  use Ecto.Repo, otp_app: :playground, adapter: Ecto.Adapters.SQLite3
end

Application.put_env(:playground, Repo, database: Path.join(System.tmp_dir!(), "${name}.db"))
Repo.__adapter__().storage_down(Repo.config())
Repo.__adapter__().storage_up(Repo.config())
{:ok, _} = Repo.start_link()`
}

/** The tables that the playground made by itself, as a migration, and its run; null when there are none. */
export function tablesText({ migrations }: Pick<ExportedProgram, 'migrations'>): { readonly module: string; readonly run: string } | null {
  if (migrations.length === 0) return null
  return {
    module: `defmodule Playground.Tables do
  use Ecto.Migration

  def change do
${indent(migrations.join('\n\n'), 4)}
  end
end`,
    run: 'Ecto.Migrator.up(Repo, 0, Playground.Tables)',
  }
}
