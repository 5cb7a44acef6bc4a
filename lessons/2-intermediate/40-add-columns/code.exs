import Ecto.Query

defmodule Radio.AddMinutes do
  use Ecto.Migration

  def change do
    alter table(:shows) do
      add :minutes, :integer, null: false, default: 60
      add :presenter, :string
    end
  end
end

# two rows are there already
Ecto.Migrator.up(Repo, 2, Radio.AddMinutes, log: false)

# what they have now
Repo.all(from s in "shows", order_by: s.title, select: {s.title, s.minutes, s.presenter})

# and back again
Ecto.Migrator.down(Repo, 2, Radio.AddMinutes, log: false)
