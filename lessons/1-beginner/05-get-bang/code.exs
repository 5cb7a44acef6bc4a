import Ecto.Query
alias Theatre.Play

Repo.get!(Play, 1).title

# no play has this id
try do
  Repo.get!(Play, 12)
rescue
  e in Ecto.NoResultsError -> IO.puts(Exception.message(e))
end

# the row is there, the query does not let it through
on_stage = from p in Play, where: p.on_stage

try do
  Repo.get!(on_stage, 2)
rescue
  e in Ecto.NoResultsError -> IO.puts(Exception.message(e))
end
