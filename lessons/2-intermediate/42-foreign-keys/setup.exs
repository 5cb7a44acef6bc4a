defmodule Workshop.CreateTables do
  use Ecto.Migration

  def change do
    create table(:mechanics) do
      add :name, :string
    end

    create table(:customers) do
      add :name, :string
    end

    create table(:bikes) do
      add :frame, :string
    end
  end
end

Ecto.Migrator.up(Repo, 1, Workshop.CreateTables, log: false)

defmodule Workshop.Mechanic do
  use Ecto.Schema

  schema "mechanics" do
    field :name, :string
  end
end

defmodule Workshop.Bike do
  use Ecto.Schema

  schema "bikes" do
    field :frame, :string
  end
end

Repo.insert_all("mechanics", [%{name: "Yusra"}, %{name: "Piet"}])
Repo.insert_all("customers", [%{name: "Ms Halloran"}])
Repo.insert_all("bikes", [%{frame: "RX-2201"}, %{frame: "TR-0417"}])
