defmodule Library.Desk do
  alias Library.Book

  def find(title, _author) do
    case Repo.get_by(Book, title: title) do
      nil -> :not_found
      book -> {:ok, book.shelf}
    end
  end
end

Library.Desk.find("The Ice Palace", "Tarjei Vesaas")
