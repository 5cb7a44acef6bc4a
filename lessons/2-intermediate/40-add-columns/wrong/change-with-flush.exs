defmodule Radio.AddSlot do
  use Ecto.Migration
  import Ecto.Query

  def change do
    alter table(:shows) do
      add :slot, :string, null: false, default: "day"
    end

    flush()
    repo().update_all(from(s in "shows", where: s.hour >= 22), set: [slot: "night"])
  end
end

Ecto.Migrator.up(Repo, 2, Radio.AddSlot, log: false)
