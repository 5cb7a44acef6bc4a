defmodule Singers.Piece do
  use Ecto.Schema

  schema "scores" do
    field :title, :string
    field :by, :string
  end
end
