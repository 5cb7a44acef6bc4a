defmodule Radio.CreateShows do
  use Ecto.Migration

  def change do
    create table(:shows) do
      add :title, :string, null: false
      add :hour, :integer, null: false
    end
  end
end

Ecto.Migrator.up(Repo, 1, Radio.CreateShows, log: false)

Repo.insert_all("shows", [%{title: "Shipping News", hour: 6}, %{title: "Night Bus", hour: 23}])
