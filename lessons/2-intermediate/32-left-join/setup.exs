defmodule River.CreateTables do
  use Ecto.Migration

  def change do
    create table(:gauges) do
      add :name, :string, null: false
    end

    create table(:readings) do
      add :day, :date, null: false
      add :level_cm, :integer
      add :gauge_id, references(:gauges), null: false
    end

    create index(:readings, [:gauge_id])
  end
end

Ecto.Migrator.up(Repo, 1, River.CreateTables, log: false)

defmodule River.Reading do
  use Ecto.Schema

  schema "readings" do
    field :day, :date
    field :level_cm, :integer
    belongs_to :gauge, River.Gauge
  end
end

defmodule River.Gauge do
  use Ecto.Schema

  schema "gauges" do
    field :name, :string
    has_many :readings, River.Reading
  end
end

Repo.insert_all(River.Gauge, [%{name: "Old Ford"}, %{name: "Mill Bridge"}, %{name: "Lower Weir"}])

Repo.insert_all(River.Reading, [
  %{gauge_id: 1, day: ~D[2025-03-01], level_cm: 204},
  %{gauge_id: 1, day: ~D[2025-03-02], level_cm: 318},
  %{gauge_id: 2, day: ~D[2025-03-01], level_cm: 141}
])
