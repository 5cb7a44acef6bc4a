defmodule Vet.Practices do
  def open(name) do
    Repo.query!("CREATE SCHEMA IF NOT EXISTS #{name}")
    Ecto.Migrator.up(Repo, 1, Vet.CreateTables, prefix: name, log: false)
    :opened
  end
end
