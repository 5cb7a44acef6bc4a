defmodule Vineyard.Label do
  import Ecto.Changeset

  # a name has 2 to 12 characters, and a wine one to three grapes
  def changeset(wine, params) do
    cast(wine, params, [:name, :grapes])
  end

  # all messages as %{field: ["…"]}, with their numbers filled in
  def messages(changeset) do
    traverse_errors(changeset, fn {message, _options} -> message end)
  end
end
