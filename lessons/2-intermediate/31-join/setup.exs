defmodule Label.CreateTables do
  use Ecto.Migration

  def change do
    create table(:artists) do
      add :name, :string, null: false
    end

    create table(:albums) do
      add :title, :string, null: false
      add :genre, :string
      add :year, :integer
      add :artist_id, references(:artists)
    end

    create index(:albums, [:artist_id])
  end
end

Ecto.Migrator.up(Repo, 1, Label.CreateTables, log: false)

defmodule Label.Album do
  use Ecto.Schema

  schema "albums" do
    field :title, :string
    field :genre, :string
    field :year, :integer
    belongs_to :artist, Label.Artist
  end
end

defmodule Label.Artist do
  use Ecto.Schema

  schema "artists" do
    field :name, :string
    has_many :albums, Label.Album
  end
end

alias Label.{Album, Artist}

Repo.insert!(%Artist{
  name: "Ola Berge",
  albums: [
    %Album{title: "Salt Road", genre: "folk", year: 2024},
    %Album{title: "Salt Road, Live", genre: "folk", year: 2024},
    %Album{title: "Sleepers", genre: "ambient", year: 2021}
  ]
})

Repo.insert!(%Artist{
  name: "The Tidewrack",
  albums: [
    %Album{title: "Groyne", genre: "rock", year: 2024},
    %Album{title: "Shingle Songs", genre: "folk", year: 2019}
  ]
})

Repo.insert!(%Artist{
  name: "Ada Quist",
  albums: [%Album{title: "Tin Ear", genre: "jazz", year: 2022}]
})

Repo.insert!(%Artist{name: "Numbers Station"})
