defmodule Cellar.CreateTastings do
  use Ecto.Migration

  def change do
    create table(:tastings) do
      add :wine, :string, null: false
      add :taster, :string, null: false
      add :score, :integer, null: false
      add :corked, :boolean, null: false, default: false
    end
  end
end

Ecto.Migrator.up(Repo, 1, Cellar.CreateTastings, log: false)

defmodule Cellar.Tasting do
  use Ecto.Schema

  schema "tastings" do
    field :wine, :string
    field :taster, :string
    field :score, :integer
    field :corked, :boolean, default: false
  end
end

Repo.insert_all(Cellar.Tasting, [
  %{wine: "Riesling", taster: "Haas", score: 94, corked: false},
  %{wine: "Riesling", taster: "Duval", score: 88, corked: false},
  %{wine: "Riesling", taster: "Weiss", score: 41, corked: true},
  %{wine: "Silvaner", taster: "Haas", score: 90, corked: false},
  %{wine: "Silvaner", taster: "Duval", score: 84, corked: false},
  %{wine: "Silvaner", taster: "Weiss", score: 84, corked: false},
  %{wine: "Elbling", taster: "Haas", score: 79, corked: false},
  %{wine: "Elbling", taster: "Duval", score: 62, corked: false},
  %{wine: "Dornfelder", taster: "Moreau", score: 77, corked: false},
  %{wine: "Dornfelder", taster: "Weiss", score: 78, corked: false}
])
