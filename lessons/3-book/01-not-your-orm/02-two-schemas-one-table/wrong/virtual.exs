defmodule Singers.Piece do
  use Ecto.Schema

  schema "scores" do
    field :title, :string
    field :composer, :string
    field :by, :string, virtual: true
  end
end
