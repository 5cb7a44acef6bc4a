defmodule Station.CreatePumps do
  use Ecto.Migration

  def change do
    create table(:pumps) do
      add :name, :string, null: false
    end

    create table(:pumps_tasks, primary_key: false) do
      add :pump_id, :integer, null: false
      add :task_id, :integer, null: false
    end

    create unique_index(:pumps_tasks, [:pump_id, :task_id])
  end
end

Ecto.Migrator.up(Repo, 3, Station.CreatePumps, log: false)
