defmodule Station.CreatePumps do
  use Ecto.Migration

  def change do
    create table(:pumps) do
      add :name, :string, null: false
    end

    # pumps_tasks
  end
end

Ecto.Migrator.up(Repo, 3, Station.CreatePumps, log: false)
