defmodule Vineyard.Label do
  import Ecto.Changeset

  def changeset(wine, params) do
    wine
    |> cast(params, [:name, :grapes])
    |> validate_length(:name, min: 2, max: 12)
    |> validate_length(:grapes, max: 3)
  end

  def messages(changeset) do
    traverse_errors(changeset, fn {message, options} ->
      String.replace(message, "%{count}", to_string(options[:count]))
    end)
  end
end
