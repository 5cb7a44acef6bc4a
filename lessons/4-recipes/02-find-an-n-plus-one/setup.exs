defmodule Depot.CreateTables do
  use Ecto.Migration

  def change do
    create table(:buses) do
      add :plate, :string, null: false
    end

    create table(:mechanics) do
      add :name, :string, null: false
    end

    create table(:repairs) do
      add :hours, :integer, null: false
      add :bus_id, references(:buses), null: false
      add :mechanic_id, references(:mechanics), null: false
    end

    create index(:repairs, [:bus_id])
  end
end

Ecto.Migrator.up(Repo, 1, Depot.CreateTables, log: false)

defmodule Depot.Mechanic do
  use Ecto.Schema

  schema "mechanics" do
    field :name, :string
  end
end

defmodule Depot.Repair do
  use Ecto.Schema

  schema "repairs" do
    field :hours, :integer
    belongs_to :bus, Depot.Bus
    belongs_to :mechanic, Depot.Mechanic
  end
end

defmodule Depot.Bus do
  use Ecto.Schema

  schema "buses" do
    field :plate, :string
    has_many :repairs, Depot.Repair
  end
end

Repo.insert_all(Depot.Mechanic, [%{name: "Tove"}, %{name: "Emil"}])
Repo.insert_all(Depot.Bus, for(n <- 1..7, do: %{plate: "NO #{n}"}))

Repo.insert_all(Depot.Repair, [
  %{bus_id: 1, hours: 6, mechanic_id: 1},
  %{bus_id: 1, hours: 3, mechanic_id: 2},
  %{bus_id: 2, hours: 4, mechanic_id: 1},
  %{bus_id: 4, hours: 5, mechanic_id: 2},
  %{bus_id: 4, hours: 2, mechanic_id: 2},
  %{bus_id: 5, hours: 2, mechanic_id: 1},
  %{bus_id: 7, hours: 5, mechanic_id: 2}
])
