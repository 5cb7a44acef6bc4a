defmodule Vet.Practices do
  def open(name) do
    Repo.query!("CREATE SCHEMA IF NOT EXISTS #{name}")

    case Ecto.Migrator.up(Repo, 1, Vet.CreateTables, log: false) do
      :ok -> :opened
      :already_up -> :exists
    end
  end
end
