defmodule Vet.Practices do
  # :opened, or :exists when it is migrated already
  def open(name) do
    Repo.query!("CREATE SCHEMA #{name}")

    case Ecto.Migrator.up(Repo, 1, Vet.CreateTables, prefix: name, log: false) do
      :ok -> :opened
      :already_up -> :exists
    end
  end
end

Vet.Practices.open("cedar")
