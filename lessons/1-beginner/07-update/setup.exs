defmodule Workshop.CreateRepairs do
  use Ecto.Migration

  def change do
    create table(:repairs) do
      add :bicycle, :string, null: false
      add :state, :string, default: "waiting"
      add :minutes, :integer

      timestamps(type: :utc_datetime)
    end
  end
end

Ecto.Migrator.up(Repo, 1, Workshop.CreateRepairs, log: false)

defmodule Workshop.Repair do
  use Ecto.Schema

  schema "repairs" do
    field :bicycle, :string
    field :state, :string, default: "waiting"
    field :minutes, :integer

    timestamps(type: :utc_datetime)
  end
end

monday = ~U[2024-04-08 09:00:00Z]

Repo.insert_all(Workshop.Repair, [
  %{
    bicycle: "green Peugeot",
    state: "waiting",
    minutes: nil,
    inserted_at: monday,
    updated_at: monday
  },
  %{bicycle: "Brompton", state: "in work", minutes: 35, inserted_at: monday, updated_at: monday}
])
