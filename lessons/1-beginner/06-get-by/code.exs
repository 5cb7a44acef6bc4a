alias Library.Book

Repo.get_by(Book, isbn: "9780141993447").title

# several conditions: all of them must hold
Repo.get_by(Book, author: "Sigrid Undset", title: "Jenny").shelf

Repo.get_by(Book, title: "Pan")

# two books have this author
try do
  Repo.get_by(Book, author: "Sigrid Undset")
rescue
  e in Ecto.MultipleResultsError -> IO.puts(Exception.message(e))
end

# nil equals nothing in SQL, so Ecto refuses it
try do
  Repo.get_by(Book, shelf: nil)
rescue
  e in ArgumentError -> IO.puts(Exception.message(e))
end
