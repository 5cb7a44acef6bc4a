defmodule Archive.Reader do
  import Ecto.Query
  alias Archive.Letter

  def page(number, size) do
    Repo.all(
      from l in Letter,
        order_by: [desc: l.written_on, desc: l.id],
        limit: ^size,
        offset: ^(number - 1),
        select: l.writer
    )
  end
end

Archive.Reader.page(1, 4)
