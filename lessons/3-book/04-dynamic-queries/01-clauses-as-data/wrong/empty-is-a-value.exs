defmodule Seeds.Search do
  import Ecto.Query

  def list(params) do
    filters = for {key, field} <- [{"kind", :kind}], value = params[key], do: {field, value}

    month =
      if params["month"] in [nil, ""], do: [], else: [month: String.to_integer(params["month"])]

    sort = if params["sort"] == "packets", do: :packets, else: :name
    Repo.all(from v in Seeds.Variety, where: ^(filters ++ month), order_by: ^sort, select: v.name)
  end
end
