defmodule Seeds.CreateTables do
  use Ecto.Migration

  def change do
    create table(:growers) do
      add :name, :string, null: false
      add :village, :string
    end

    create table(:varieties) do
      add :name, :string, null: false
      add :kind, :string
      add :month, :integer
      add :packets, :integer
      add :grower_id, references(:growers)
    end
  end
end

Ecto.Migrator.up(Repo, 1, Seeds.CreateTables, log: false)

defmodule Seeds.Grower do
  use Ecto.Schema

  schema "growers" do
    field :name, :string
    field :village, :string
  end
end

defmodule Seeds.Variety do
  use Ecto.Schema

  schema "varieties" do
    field :name, :string
    field :kind, :string
    field :month, :integer
    field :packets, :integer
    belongs_to :grower, Seeds.Grower
  end
end

Repo.insert_all(Seeds.Grower, [
  %{name: "Agnes", village: "Moosbach"},
  %{name: "Tilo", village: "Weiler"}
])

Repo.insert_all(Seeds.Variety, [
  %{name: "Black Krim", kind: "tomato", month: 3, packets: 12, grower_id: 1},
  %{name: "Green Zebra", kind: "tomato", month: 2, packets: 0, grower_id: 2},
  %{name: "Hokkaido", kind: "squash", month: 4, packets: 7, grower_id: 1},
  %{name: "Blue Lake", kind: "bean", month: 5, packets: 30, grower_id: 2},
  %{name: "Golden Sun", kind: "tomato", month: 3, packets: 4, grower_id: 2}
])
