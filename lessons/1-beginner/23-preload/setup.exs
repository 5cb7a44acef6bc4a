defmodule Choir.CreateTables do
  use Ecto.Migration

  def change do
    create table(:concerts) do
      add :title, :string, null: false
    end

    create table(:pieces) do
      add :title, :string, null: false
      add :concert_id, references(:concerts)
    end

    create table(:solos) do
      add :singer, :string, null: false
      add :piece_id, references(:pieces)
    end
  end
end

Ecto.Migrator.up(Repo, 1, Choir.CreateTables, log: false)

defmodule Choir.Solo do
  use Ecto.Schema

  schema "solos" do
    field :singer, :string
    belongs_to :piece, Choir.Piece
  end
end

defmodule Choir.Piece do
  use Ecto.Schema

  schema "pieces" do
    field :title, :string
    belongs_to :concert, Choir.Concert
    has_many :solos, Choir.Solo
  end
end

defmodule Choir.Concert do
  use Ecto.Schema

  schema "concerts" do
    field :title, :string
    has_many :pieces, Choir.Piece
  end
end

alias Choir.{Concert, Piece, Solo}

Repo.insert!(%Concert{
  title: "Advent",
  pieces: [
    %Piece{title: "Magnificat", solos: [%Solo{singer: "Inga Moen"}, %Solo{singer: "Per Dahl"}]},
    %Piece{title: "Es ist ein Ros"}
  ]
})

Repo.insert!(%Concert{
  title: "Summer night",
  pieces: [%Piece{title: "Abendlied", solos: [%Solo{singer: "Inga Moen"}]}]
})

Repo.insert!(%Concert{title: "Harvest"})
