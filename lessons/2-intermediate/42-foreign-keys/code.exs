import Ecto.Query

defmodule Workshop.CreateJobs do
  use Ecto.Migration

  def change do
    create table(:jobs) do
      add :work, :string
      add :bike_id, references(:bikes, on_delete: :delete_all), null: false
      add :mechanic_id, references(:mechanics, on_delete: :nilify_all)
    end

    # deleting a parent looks for its children
    create index(:jobs, [:bike_id])
    create index(:jobs, [:mechanic_id])
  end
end

# two jobs for the first bike, one for the second
Ecto.Migrator.up(Repo, 2, Workshop.CreateJobs, log: false)
rows = [{"new chain", 1, 1}, {"brake pads", 1, 2}, {"true the wheel", 2, 2}]
for {w, b, m} <- rows, do: Repo.insert_all("jobs", [%{work: w, bike_id: b, mechanic_id: m}])

# the bike goes
Repo.delete!(Repo.get!(Workshop.Bike, 1))

# Piet leaves
Repo.delete!(Repo.get!(Workshop.Mechanic, 2))

# what is left
Repo.all(from j in "jobs", select: {j.work, j.bike_id, j.mechanic_id})
