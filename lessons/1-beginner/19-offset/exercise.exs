defmodule Archive.Reader do
  import Ecto.Query
  alias Archive.Letter

  # the writers of one page, the newest letter first; of two letters
  # of one day the one with the higher id. The first page is number 1.
  def page(number, size) do
    Repo.all(from l in Letter, limit: ^size, offset: ^number, select: l.writer)
  end
end

Archive.Reader.page(1, 4)
