defmodule Tools.Form do
  import Ecto.Changeset

  def messages(changeset) do
    traverse_errors(changeset, fn {message, options} ->
      String.replace(message, "%{count}", to_string(options[:count]))
    end)
  end
end
