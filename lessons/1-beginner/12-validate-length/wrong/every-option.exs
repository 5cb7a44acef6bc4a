defmodule Vineyard.Label do
  import Ecto.Changeset

  # a name has 2 to 12 characters, and a wine one to three grapes
  def changeset(wine, params) do
    wine
    |> cast(params, [:name, :grapes])
    |> validate_length(:name, min: 2, max: 12)
    |> validate_length(:grapes, min: 1, max: 3)
  end

  # all messages as %{field: ["…"]}, with their numbers filled in
  def messages(changeset) do
    traverse_errors(changeset, fn {message, options} ->
      Enum.reduce(options, message, fn {key, value}, text ->
        String.replace(text, "%{#{key}}", to_string(value))
      end)
    end)
  end
end
