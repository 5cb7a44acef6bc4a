defmodule Tools.Search do
  def read(params) do
    page = String.to_integer(params["page"] || "1")
    sizes = Enum.map(params["sizes"] || [], &String.to_integer/1)
    {:ok, %{term: params["term"], page: page, sizes: sizes}}
  end
end
