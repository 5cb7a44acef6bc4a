defmodule Observatory.CreateObservations do
  use Ecto.Migration

  def change do
    create table(:observations) do
      add :star, :string, null: false
      add :night, :date, null: false
      add :observer, :string
      add :magnitude, :float
      add :plate, :string
    end
  end
end

Ecto.Migrator.up(Repo, 1, Observatory.CreateObservations, log: false)

defmodule Observatory.Observation do
  use Ecto.Schema

  schema "observations" do
    field :star, :string
    field :night, :date
    field :observer, :string
    field :magnitude, :float
    field :plate, :string
  end
end

Repo.insert_all(Observatory.Observation, [
  %{star: "Algol", night: ~D[1962-10-03], observer: "Brandt", magnitude: 2.1, plate: "A-113"},
  %{star: "Algol", night: ~D[1962-10-04], observer: "Ilves", magnitude: 3.3, plate: "A-114"},
  %{star: "Mira", night: ~D[1962-10-04], observer: "Brandt", magnitude: 6.9, plate: "A-115"},
  %{
    star: "Delta Cephei",
    night: ~D[1963-01-17],
    observer: "Ilves",
    magnitude: 3.9,
    plate: "B-002"
  }
])
