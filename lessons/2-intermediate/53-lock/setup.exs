defmodule Stage.CreateShows do
  use Ecto.Migration

  def change do
    create table(:shows) do
      add :title, :string
      add :free, :integer
    end
  end
end

Ecto.Migrator.up(Repo, 1, Stage.CreateShows, log: false)

defmodule Stage.Show do
  use Ecto.Schema

  schema "shows" do
    field :title, :string
    field :free, :integer
  end
end

Repo.insert_all(Stage.Show, [%{title: "The Heron", free: 200}, %{title: "Low Tide", free: 4}])
