defmodule Seeds.Search do
  import Ecto.Query
  alias Seeds.Variety

  # list(%{"kind" => "tomato", "sort" => "packets"}) gives names
  def list(params) do
    Repo.all(from v in Variety, select: v.name)
  end
end

Seeds.Search.list(%{"kind" => "tomato", "month" => "", "sort" => "packets"})
