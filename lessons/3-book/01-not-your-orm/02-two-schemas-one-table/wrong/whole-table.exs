defmodule Singers.Piece do
  use Ecto.Schema

  schema "scores" do
    field :title, :string
    field :by, :string, source: :composer
    field :shelf, :string
    field :copies, :integer
  end
end
