defmodule Wardrobe.CreateTables do
  use Ecto.Migration

  def change do
    create table(:costumes) do
      add :name, :string, null: false
      add :fee, :integer, null: false
    end

    create table(:hires) do
      add :costume_id, references(:costumes), null: false
      add :actor, :string, null: false
      add :day, :date, null: false
    end

    create index(:hires, [:costume_id, :day])
  end
end

Ecto.Migrator.up(Repo, 1, Wardrobe.CreateTables, log: false)

defmodule Wardrobe.Costume do
  use Ecto.Schema

  schema "costumes" do
    field :name, :string
    field :fee, :integer
    has_many :hires, Wardrobe.Hire
  end
end

defmodule Wardrobe.Hire do
  use Ecto.Schema

  schema "hires" do
    field :actor, :string
    field :day, :date
    belongs_to :costume, Wardrobe.Costume
  end
end

Repo.insert_all(Wardrobe.Costume, [
  %{name: "Harlequin", fee: 40},
  %{name: "Ghost", fee: 10},
  %{name: "Queen", fee: 90},
  %{name: "Bear", fee: 60}
])

Repo.insert_all(Wardrobe.Hire, [
  %{costume_id: 1, actor: "Mara", day: ~D[2024-01-12]},
  %{costume_id: 1, actor: "Jon", day: ~D[2024-03-02]},
  %{costume_id: 1, actor: "Mara", day: ~D[2024-05-20]},
  %{costume_id: 2, actor: "Tess", day: ~D[2024-02-08]},
  %{costume_id: 3, actor: "Jon", day: ~D[2024-04-11]},
  %{costume_id: 3, actor: "Tess", day: ~D[2024-02-27]}
])
