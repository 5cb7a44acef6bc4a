defmodule Library.Desk do
  alias Library.Book

  def find(title, author) do
    with %Book{} = book <- Repo.get_by(Book, author: author),
         true <- book.title == title do
      {:ok, book.shelf}
    else
      _ -> :not_found
    end
  end
end

Library.Desk.find("The Ice Palace", "Tarjei Vesaas")
