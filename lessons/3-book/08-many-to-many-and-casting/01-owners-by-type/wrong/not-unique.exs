defmodule Station.CreatePumps do
  use Ecto.Migration

  def change do
    create table(:pumps) do
      add :name, :string, null: false
    end

    create table(:pumps_tasks, primary_key: false) do
      add :pump_id, references(:pumps, on_delete: :delete_all), null: false
      add :task_id, references(:tasks, on_delete: :delete_all), null: false
    end

    create index(:pumps_tasks, [:pump_id, :task_id])
  end
end

Ecto.Migrator.up(Repo, 3, Station.CreatePumps, log: false)
