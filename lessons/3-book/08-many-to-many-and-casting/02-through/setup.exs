defmodule Station.CreateTables do
  use Ecto.Migration

  def change do
    create table(:boats) do
      add :name, :string, null: false
    end

    create table(:halls) do
      add :name, :string, null: false
    end

    create table(:tasks) do
      add :title, :string, null: false
      add :done, :boolean, default: false
    end

    create table(:boats_tasks, primary_key: false) do
      add :boat_id, references(:boats, on_delete: :delete_all), null: false
      add :task_id, references(:tasks, on_delete: :delete_all), null: false
    end

    create unique_index(:boats_tasks, [:boat_id, :task_id])

    create table(:hall_duties) do
      add :hall_id, references(:halls, on_delete: :delete_all), null: false
      add :task_id, references(:tasks, on_delete: :delete_all), null: false
      timestamps(type: :utc_datetime)
    end

    create unique_index(:hall_duties, [:hall_id, :task_id])
  end
end

Ecto.Migrator.up(Repo, 1, Station.CreateTables, log: false)

defmodule Station.Task do
  use Ecto.Schema
  import Ecto.Changeset

  schema "tasks" do
    field :title, :string
    field :done, :boolean, default: false
  end

  def changeset(task, params) do
    task |> cast(params, [:title, :done]) |> validate_required([:title])
  end
end

defmodule Station.Boat do
  use Ecto.Schema

  schema "boats" do
    field :name, :string
    many_to_many :tasks, Station.Task, join_through: "boats_tasks", on_replace: :delete
  end
end

defmodule Station.Duty do
  use Ecto.Schema

  schema "hall_duties" do
    belongs_to :hall, Station.Hall
    belongs_to :task, Station.Task
    timestamps(type: :utc_datetime)
  end
end

defmodule Station.Hall do
  use Ecto.Schema

  schema "halls" do
    field :name, :string
    has_many :duties, Station.Duty
    has_many :tasks, through: [:duties, :task]
  end
end
