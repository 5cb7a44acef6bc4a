defmodule Swim.CreateClubs do
  use Ecto.Migration

  def change do
    for club <- ["seals", "otters"] do
      execute "CREATE SCHEMA #{club}", "DROP SCHEMA #{club}"

      create table(:members, prefix: club) do
        add :name, :string
      end
    end

    execute "CREATE SCHEMA shared", "DROP SCHEMA shared"

    create table(:lanes, prefix: "shared") do
      add :number, :integer
    end
  end
end

Ecto.Migrator.up(Repo, 1, Swim.CreateClubs, log: false)

defmodule Swim.Member do
  use Ecto.Schema

  schema "members" do
    field :name, :string
  end
end

defmodule Swim.Lane do
  use Ecto.Schema

  @schema_prefix "shared"
  schema "lanes" do
    field :number, :integer
  end
end

Repo.insert_all(Swim.Lane, [%{number: 1}, %{number: 2}])
