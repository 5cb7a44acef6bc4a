defmodule Tools.Form do
  import Ecto.Changeset

  def messages(%{action: nil}), do: %{}

  def messages(changeset), do: traverse_errors(changeset, fn {message, _} -> message end)
end
