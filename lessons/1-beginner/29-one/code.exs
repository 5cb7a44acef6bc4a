import Ecto.Query
alias Weather.Reading

# one row, one value, or nil
Repo.one(from r in Reading, where: r.station == "Lugano", select: r.celsius)
Repo.one(from r in Reading, where: r.station == "Davos", select: r.celsius)

# an aggregate is always one row
Repo.one(from r in Reading, select: {count(r.id), min(r.celsius)})

saentis = from r in Reading, where: r.station == "Säntis"

# three rows are too many
try do
  Repo.one(saentis)
rescue
  e in Ecto.MultipleResultsError -> IO.puts(Exception.message(e))
end

# say which one you mean
Repo.one(from r in saentis, order_by: [desc: r.celsius], limit: 1).celsius

# the first and the last of an order
saentis |> first(:taken_at) |> Repo.one() |> Map.get(:celsius)
saentis |> last(:taken_at) |> Repo.one() |> Map.get(:celsius)

# none is a mistake here
try do
  Repo.one!(from r in Reading, where: r.celsius > 40.0)
rescue
  e -> e.__struct__
end
