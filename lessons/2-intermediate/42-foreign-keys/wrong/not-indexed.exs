defmodule Workshop.CreateLoans do
  use Ecto.Migration

  def change do
    create table(:loans) do
      add :day, :date
      add :bike_id, references(:bikes), null: false
      add :customer_id, references(:customers, on_delete: :nilify_all)
    end
  end
end

Ecto.Migrator.up(Repo, 3, Workshop.CreateLoans, log: false)
