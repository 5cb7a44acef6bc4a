defmodule Zoo.CreateKeepers do
  use Ecto.Migration

  def change do
    create table(:keepers) do
      add :name, :string
    end
  end
end

Ecto.Migrator.up(Repo, 1, Zoo.CreateKeepers, log: false)
