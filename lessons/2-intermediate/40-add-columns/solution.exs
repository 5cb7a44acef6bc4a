defmodule Radio.AddSlot do
  use Ecto.Migration
  import Ecto.Query

  def up do
    alter table(:shows) do
      add :slot, :string, null: false, default: "day"
    end

    flush()
    repo().update_all(from(s in "shows", where: s.hour >= 22), set: [slot: "night"])
  end

  def down do
    alter table(:shows) do
      remove :slot
    end
  end
end

Ecto.Migrator.up(Repo, 2, Radio.AddSlot, log: false)
