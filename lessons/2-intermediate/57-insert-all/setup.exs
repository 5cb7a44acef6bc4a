defmodule Ringing.CreateBirds do
  use Ecto.Migration

  def change do
    create table(:birds) do
      add :ring, :string, null: false
      add :species, :string
      add :inserted_at, :utc_datetime, null: false
    end

    create unique_index(:birds, [:ring])
  end
end

Ecto.Migrator.up(Repo, 1, Ringing.CreateBirds, log: false)

defmodule Ringing.Bird do
  use Ecto.Schema

  schema "birds" do
    field :ring, :string
    field :species, :string
    field :inserted_at, :utc_datetime
  end
end
