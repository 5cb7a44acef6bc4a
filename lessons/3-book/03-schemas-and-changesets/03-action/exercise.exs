defmodule Tools.Form do
  import Ecto.Changeset

  # %{name: ["should be at least 3 character(s)"]}; empty without an action
  def messages(changeset) do
    traverse_errors(changeset, fn {message, _} -> message end)
  end
end
