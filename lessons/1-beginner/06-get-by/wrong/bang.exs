defmodule Library.Desk do
  alias Library.Book

  def find(title, author) do
    book = Repo.get_by!(Book, title: title, author: author)
    {:ok, book.shelf}
  end
end

Library.Desk.find("The Ice Palace", "Tarjei Vesaas")
