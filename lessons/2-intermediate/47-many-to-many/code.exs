defmodule Orchestra.Piece do
  use Ecto.Schema

  schema "pieces" do
    field :title, :string
    many_to_many :concerts, Orchestra.Concert, join_through: "concerts_pieces"
  end
end

defmodule Orchestra.Concert do
  use Ecto.Schema

  schema "concerts" do
    field :town, :string
    many_to_many :pieces, Orchestra.Piece, join_through: "concerts_pieces"
  end
end

alias Orchestra.{Concert, Piece}

odense = Concert |> Repo.get_by!(town: "Odense") |> Repo.preload(:pieces)
odense.pieces |> Enum.map(& &1.title) |> Enum.sort()

lark = Piece |> Repo.get_by!(title: "Lark Song") |> Repo.preload(:concerts)
lark.concerts |> Enum.map(& &1.town) |> Enum.sort()

# an old piece and a new one
new = %Piece{title: "Ebb Tide"}
Repo.insert!(%Concert{town: "Vejle", pieces: [lark, new]})
