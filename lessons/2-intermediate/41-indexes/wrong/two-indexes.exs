import Ecto.Query
alias Observatory.Observation

latest = from o in Observation, where: o.observer == "Brandt", order_by: [desc: o.night]

defmodule Observatory.IndexObserver do
  use Ecto.Migration

  def change do
    create index(:observations, [:observer])
    create index(:observations, [:night])
  end
end

Ecto.Migrator.up(Repo, 2, Observatory.IndexObserver, log: false)
