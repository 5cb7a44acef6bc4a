defmodule Theatre.CreatePlays do
  use Ecto.Migration

  def change do
    create table(:plays) do
      add :title, :string, null: false
      add :playwright, :string
      add :on_stage, :boolean, default: false
    end
  end
end

Ecto.Migrator.up(Repo, 1, Theatre.CreatePlays, log: false)

defmodule Theatre.Play do
  use Ecto.Schema

  schema "plays" do
    field :title, :string
    field :playwright, :string
    field :on_stage, :boolean, default: false
  end
end

Repo.insert_all(Theatre.Play, [
  %{title: "The Seagull", playwright: "Anton Chekhov", on_stage: true},
  %{title: "Hedda Gabler", playwright: "Henrik Ibsen", on_stage: false},
  %{title: "Lysistrata", playwright: "Aristophanes", on_stage: true}
])
