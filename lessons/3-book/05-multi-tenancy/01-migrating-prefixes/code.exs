defmodule Vet.AddRemarks do
  use Ecto.Migration

  def up do
    create table(:remarks) do
      add :text, :string
    end

    # the table has to be there now
    flush()

    repo().insert_all("remarks", [%{text: "practice opened"}], prefix: prefix())
  end

  def down, do: drop(table(:remarks))
end

# a practice joins
Repo.query!("CREATE SCHEMA cedar")

Ecto.Migrator.up(Repo, 1, Vet.CreateTables, prefix: "cedar", log: false)

# each prefix knows what was run in it
again = Ecto.Migrator.up(Repo, 1, Vet.CreateTables, prefix: "alder", log: false)

Ecto.Migrator.up(Repo, 2, Vet.AddRemarks, prefix: "cedar", log: false)

Repo.aggregate("remarks", :count, prefix: "cedar")
