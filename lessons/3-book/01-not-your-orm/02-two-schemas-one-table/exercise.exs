defmodule Singers.Piece do
  use Ecto.Schema

  # the title, and the composer under the name :by
  schema "scores" do
  end
end

Repo.all(Singers.Piece)
