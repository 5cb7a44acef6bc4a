defmodule Radio.AddSlot do
  use Ecto.Migration
  import Ecto.Query

  def change do
    alter table(:shows) do
    end
  end
end

Ecto.Migrator.up(Repo, 2, Radio.AddSlot, log: false)
