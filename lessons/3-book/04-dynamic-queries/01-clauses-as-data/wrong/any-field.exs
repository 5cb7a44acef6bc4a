defmodule Seeds.Search do
  import Ecto.Query

  def list(params) do
    filters =
      for key <- ["kind", "month"],
          params[key] not in [nil, ""],
          do: {String.to_atom(key), value(key, params[key])}

    sort = String.to_atom(params["sort"] || "name")
    Repo.all(from v in Seeds.Variety, where: ^filters, order_by: ^[sort, :id], select: v.name)
  end

  defp value("month", text), do: String.to_integer(text)
  defp value(_, text), do: text
end
