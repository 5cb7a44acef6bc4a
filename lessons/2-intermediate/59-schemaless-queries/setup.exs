defmodule Waterworks.CreateTables do
  use Ecto.Migration

  def change do
    create table(:readings) do
      add :meter, :string
      add :day, :date
      add :litres, :integer
    end

    create table(:invoices) do
      add :number, :string
      add :due_on, :date
      add :paid, :boolean, default: false
      add :reminders, :integer, default: 0
    end
  end
end

Ecto.Migrator.up(Repo, 1, Waterworks.CreateTables, log: false)

Repo.query!(
  "INSERT INTO invoices (number, due_on, paid, reminders) VALUES
  ('A-1', '2025-02-28', 0, 1), ('A-2', '2025-03-31', 1, 0), ('A-3', '2025-03-31', 0, 0), ('A-4', '2025-04-30', 0, 0), ('A-5', '2025-04-01', 0, 0)"
)
