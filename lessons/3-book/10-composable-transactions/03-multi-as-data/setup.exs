defmodule Hut.CreateTables do
  use Ecto.Migration

  def change do
    create table(:rooms) do
      add :name, :string, null: false
      add :free, :integer, null: false
    end

    create table(:stays) do
      add :guest, :string, null: false
      add :beds, :integer, null: false
      add :room_id, references(:rooms)
    end

    create table(:bills) do
      add :guest, :string, null: false
      add :francs, :integer, null: false
    end
  end
end

Ecto.Migrator.up(Repo, 1, Hut.CreateTables, log: false)

defmodule Hut.Room do
  use Ecto.Schema

  schema "rooms" do
    field :name, :string
    field :free, :integer
  end
end

defmodule Hut.Stay do
  use Ecto.Schema

  schema "stays" do
    field :guest, :string
    field :beds, :integer
    belongs_to :room, Hut.Room
  end
end

defmodule Hut.Bill do
  use Ecto.Schema

  schema "bills" do
    field :guest, :string
    field :francs, :integer
  end
end

Repo.insert!(%Hut.Room{name: "Gentian", free: 6})
Repo.insert!(%Hut.Room{name: "Marmot", free: 2})
