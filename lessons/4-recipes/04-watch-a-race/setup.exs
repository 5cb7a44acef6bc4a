defmodule Fair.CreateStalls do
  use Ecto.Migration

  def change do
    create table(:stalls) do
      add :packets, :integer, null: false
    end
  end
end

Ecto.Migrator.up(Repo, 1, Fair.CreateStalls, log: false)

defmodule Fair.Stall do
  use Ecto.Schema

  schema "stalls" do
    field :packets, :integer
  end
end

Repo.insert!(%Fair.Stall{packets: 1})
