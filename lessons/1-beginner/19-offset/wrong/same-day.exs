defmodule Archive.Reader do
  import Ecto.Query
  alias Archive.Letter

  def page(number, size) do
    Repo.all(
      from l in Letter,
        order_by: [desc: l.written_on, asc: l.id],
        limit: ^size,
        offset: ^((number - 1) * size),
        select: l.writer
    )
  end
end

Archive.Reader.page(1, 4)
