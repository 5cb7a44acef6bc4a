defmodule Wind.CreateTables do
  use Ecto.Migration

  def change do
    create table(:turbines) do
      add :name, :string
    end

    create table(:outputs) do
      add :day, :date
      add :kwh, :integer
      add :turbine_id, references(:turbines)
    end

    create index(:outputs, [:turbine_id])
  end
end

Ecto.Migrator.up(Repo, 1, Wind.CreateTables, log: false)

defmodule Wind.Turbine do
  use Ecto.Schema

  schema "turbines" do
    field :name, :string
  end
end

defmodule Wind.Output do
  use Ecto.Schema

  schema "outputs" do
    field :day, :date
    field :kwh, :integer
    belongs_to :turbine, Wind.Turbine
  end
end

Repo.insert_all(Wind.Turbine, [%{name: "Gullfeather"}, %{name: "Skerry"}, %{name: "Moorcock"}])

Repo.insert_all(Wind.Output, [
  %{turbine_id: 1, day: ~D[2025-02-01], kwh: 910},
  %{turbine_id: 1, day: ~D[2025-02-02], kwh: 620},
  %{turbine_id: 2, day: ~D[2025-02-01], kwh: 580},
  %{turbine_id: 2, day: ~D[2025-02-02], kwh: 760}
])
