defmodule Singers.Piece do
  use Ecto.Schema

  # the title, and the composer under the name :by
  schema "scores" do
    field :title, :string
    field :by, :string, source: :composer
  end
end

Repo.all(Singers.Piece)
