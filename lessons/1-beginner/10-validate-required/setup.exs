defmodule Ferry.CreateTickets do
  use Ecto.Migration

  def change do
    create table(:tickets) do
      add :passenger, :string, null: false
      add :port, :string, null: false
      add :remark, :string
    end
  end
end

Ecto.Migrator.up(Repo, 1, Ferry.CreateTickets, log: false)

defmodule Ferry.Ticket do
  use Ecto.Schema

  schema "tickets" do
    field :passenger, :string
    field :port, :string
    field :remark, :string
  end
end
