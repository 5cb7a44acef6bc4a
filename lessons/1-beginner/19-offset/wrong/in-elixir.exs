defmodule Archive.Reader do
  import Ecto.Query
  alias Archive.Letter

  # the writers of one page, the newest letter first; of two letters
  # of one day the one with the higher id. The first page is number 1.
  def page(number, size) do
    from(l in Letter, order_by: [desc: l.written_on, desc: l.id], select: l.writer)
    |> Repo.all()
    |> Enum.slice((number - 1) * size, size)
  end
end

Archive.Reader.page(1, 4)
