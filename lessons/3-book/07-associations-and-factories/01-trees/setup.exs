defmodule Bees.CreateTables do
  use Ecto.Migration

  def change do
    create table(:keepers) do
      add :name, :string, null: false
      add :email, :string, null: false
    end

    create unique_index(:keepers, [:email])

    create table(:hives) do
      add :label, :string, null: false
      add :keeper_id, references(:keepers)
    end

    create table(:visits) do
      add :note, :string
      add :frames, :integer
      add :hive_id, references(:hives)
    end
  end
end

Ecto.Migrator.up(Repo, 1, Bees.CreateTables, log: false)

defmodule Bees.Keeper do
  use Ecto.Schema

  schema "keepers" do
    field :name, :string
    field :email, :string
    has_many :hives, Bees.Hive
  end
end

defmodule Bees.Hive do
  use Ecto.Schema

  schema "hives" do
    field :label, :string
    belongs_to :keeper, Bees.Keeper
    has_many :visits, Bees.Visit
  end
end

defmodule Bees.Visit do
  use Ecto.Schema

  schema "visits" do
    field :note, :string
    field :frames, :integer
    belongs_to :hive, Bees.Hive
  end
end
