defmodule Tools.Form do
  import Ecto.Changeset

  # %{name: ["should be at least 3 character(s)"]}; empty without an action
  def messages(%{action: nil}), do: %{}

  def messages(changeset) do
    traverse_errors(changeset, fn {message, options} ->
      Regex.replace(~r/%{(\w+)}/, message, fn _, key ->
        to_string(options[String.to_existing_atom(key)])
      end)
    end)
  end
end
