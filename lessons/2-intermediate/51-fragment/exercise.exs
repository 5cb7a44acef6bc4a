defmodule Nursery.Search do
  import Ecto.Query
  alias Nursery.Plant

  def by_latin(text) do
    Repo.all(from p in Plant, where: p.latin == ^text, select: p.name)
  end
end

found = Nursery.Search.by_latin("canin")
