defmodule Tools.Form do
  import Ecto.Changeset

  def messages(%{action: :insert} = changeset) do
    traverse_errors(changeset, fn {message, options} ->
      String.replace(message, "%{count}", to_string(options[:count]))
    end)
  end

  def messages(_), do: %{}
end
