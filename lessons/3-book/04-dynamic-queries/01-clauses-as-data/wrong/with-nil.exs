defmodule Seeds.Search do
  import Ecto.Query

  def list(params) do
    month = if params["month"] in [nil, ""], do: nil, else: String.to_integer(params["month"])
    sort = if params["sort"] == "packets", do: :packets, else: :name

    Repo.all(
      from v in Seeds.Variety,
        where: ^[kind: params["kind"], month: month],
        order_by: ^sort,
        select: v.name
    )
  end
end
