defmodule Lighthouse.CreateLamps do
  use Ecto.Migration

  def change do
    create table(:lamps) do
      add :place, :string, null: false
      add :state, :string, default: "off"
      add :hours, :integer, default: 0
    end
  end
end

Ecto.Migrator.up(Repo, 1, Lighthouse.CreateLamps, log: false)

defmodule Lighthouse.Lamp do
  use Ecto.Schema

  schema "lamps" do
    field :place, :string
    field :state, :string, default: "off"
    field :hours, :integer, default: 0
  end
end

Repo.insert!(%Lighthouse.Lamp{place: "Skagen", state: "on", hours: 812})
Repo.insert!(%Lighthouse.Lamp{place: "Utsira", state: "off", hours: 96})
