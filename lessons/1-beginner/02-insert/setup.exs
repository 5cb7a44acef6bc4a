defmodule Clinic.CreatePatients do
  use Ecto.Migration

  def change do
    create table(:patients) do
      add :name, :string, null: false
      add :born_on, :date

      timestamps(type: :utc_datetime)
    end
  end
end

Ecto.Migrator.up(Repo, 1, Clinic.CreatePatients, log: false)

defmodule Clinic.Patient do
  use Ecto.Schema

  schema "patients" do
    field :name, :string
    field :born_on, :date

    timestamps(type: :utc_datetime)
  end
end
