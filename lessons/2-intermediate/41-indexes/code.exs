import Ecto.Query
alias Observatory.Observation

by_star = where(Observation, star: "Algol")
by_night = where(Observation, night: ^~D[1962-10-04])

# before: every row is read
Repo.explain(:all, by_star)

defmodule Observatory.AddIndexes do
  use Ecto.Migration

  def change do
    create index(:observations, [:star, :night])
    create unique_index(:observations, [:plate])
  end
end

Ecto.Migrator.up(Repo, 2, Observatory.AddIndexes, log: false)

# after
Repo.explain(:all, by_star)
Repo.explain(:all, by_night)
