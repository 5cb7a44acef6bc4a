defmodule Workshop.CreateLoans do
  use Ecto.Migration

  def change do
    create table(:loans) do
      add :day, :date
      add :bike_id, references(:bikes, on_delete: :delete_all), null: false
      add :customer_id, references(:customers, on_delete: :nilify_all)
    end

    create index(:loans, [:bike_id])
    create index(:loans, [:customer_id])
  end
end

Ecto.Migrator.up(Repo, 3, Workshop.CreateLoans, log: false)
