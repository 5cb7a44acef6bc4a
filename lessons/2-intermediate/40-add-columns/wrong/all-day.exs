defmodule Radio.AddSlot do
  use Ecto.Migration

  def change do
    alter table(:shows) do
      add :slot, :string, null: false, default: "day"
    end
  end
end

Ecto.Migrator.up(Repo, 2, Radio.AddSlot, log: false)
