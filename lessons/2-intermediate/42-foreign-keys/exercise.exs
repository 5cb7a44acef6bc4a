defmodule Workshop.CreateLoans do
  use Ecto.Migration

  def change do
    create table(:loans) do
      add :day, :date
      add :bike_id, :integer
      add :customer_id, :integer
    end
  end
end

Ecto.Migrator.up(Repo, 3, Workshop.CreateLoans, log: false)
