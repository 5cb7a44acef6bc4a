defmodule Library.Desk do
  alias Library.Book

  # the shelf of the book with this title and author:
  # {:ok, shelf}, or :not_found when the library does not have it
  def find(title, author) do
    case Repo.get_by(Book, title: title, author: author) do
      %Book{shelf: shelf} when is_binary(shelf) -> {:ok, shelf}
      _ -> :not_found
    end
  end
end

Library.Desk.find("The Ice Palace", "Tarjei Vesaas")
