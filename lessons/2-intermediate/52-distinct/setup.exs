defmodule Lights.CreateInspections do
  use Ecto.Migration

  def change do
    create table(:inspections) do
      add :light, :string
      add :day, :date
      add :keeper, :string
      add :found, :string
      add :hours, :integer
    end
  end
end

Ecto.Migrator.up(Repo, 1, Lights.CreateInspections, log: false)

defmodule Lights.Inspection do
  use Ecto.Schema

  schema "inspections" do
    field :light, :string
    field :day, :date
    field :keeper, :string
    field :found, :string
    field :hours, :integer
  end
end

Repo.insert_all(Lights.Inspection, [
  %{light: "Bell Rock", day: ~D[2025-05-02], keeper: "Reid", found: "lens cracked", hours: 3},
  %{light: "Muckle Flugga", day: ~D[2025-04-11], keeper: "Isbister", found: "rust", hours: 5},
  %{light: "Bell Rock", day: ~D[2025-03-20], keeper: "Isbister", found: "in order", hours: 1},
  %{light: "Muckle Flugga", day: ~D[2025-01-15], keeper: "Reid", found: "in order", hours: 2}
])
