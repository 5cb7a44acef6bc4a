defmodule Nursery.Search do
  import Ecto.Query
  alias Nursery.Plant

  def by_latin(text) do
    Repo.all(
      from p in Plant,
        where: fragment("instr(lower(?), lower(?)) > 0", p.latin, ^text),
        order_by: p.name,
        select: p.name
    )
  end
end

found = Nursery.Search.by_latin("canin")
