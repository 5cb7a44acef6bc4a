defmodule Orchestra.CreateTables do
  use Ecto.Migration

  def change do
    create table(:concerts) do
      add :town, :string
    end

    create table(:pieces) do
      add :title, :string
    end

    create table(:concerts_pieces, primary_key: false) do
      add :concert_id, references(:concerts), null: false
      add :piece_id, references(:pieces), null: false
    end

    create unique_index(:concerts_pieces, [:concert_id, :piece_id])
    create index(:concerts_pieces, [:piece_id])

    create table(:players) do
      add :name, :string
    end

    create table(:lineups, primary_key: false) do
      add :who_id, references(:players), null: false
      add :gig_id, references(:concerts), null: false
    end
  end
end

Ecto.Migrator.up(Repo, 1, Orchestra.CreateTables, log: false)

Repo.insert_all("concerts", [%{town: "Odense"}, %{town: "Ribe"}, %{town: "Skagen"}])
Repo.insert_all("pieces", [%{title: "Lark Song"}, %{title: "Two Ferries"}])

Repo.insert_all("concerts_pieces", [
  %{concert_id: 1, piece_id: 1},
  %{concert_id: 1, piece_id: 2},
  %{concert_id: 2, piece_id: 1}
])

Repo.insert_all("players", [%{name: "Jens"}, %{name: "Ida"}])

Repo.insert_all("lineups", [
  %{who_id: 2, gig_id: 1},
  %{who_id: 2, gig_id: 3},
  %{who_id: 1, gig_id: 2}
])
