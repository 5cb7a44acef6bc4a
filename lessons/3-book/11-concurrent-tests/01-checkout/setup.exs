defmodule Ringing.CreateBirds do
  use Ecto.Migration

  def change do
    create table(:birds) do
      add :ring, :string, null: false
      add :species, :string
    end
  end
end

Ecto.Migrator.up(Repo, 1, Ringing.CreateBirds, log: false)

defmodule Ringing.Repo do
  use Ecto.Repo, otp_app: :ringing, adapter: Repo.__adapter__()
end

defmodule Ringing.Bird do
  use Ecto.Schema

  schema "birds" do
    field :ring, :string
    field :species, :string
  end
end

# config/test.exs: the same database, but the pool is the sandbox
config = Keyword.merge(Repo.config(), pool: Ecto.Adapters.SQL.Sandbox, pool_size: 3)
Application.put_env(:ringing, Ringing.Repo, config)
Ringing.Repo.start_link()

# test/test_helper.exs
ExUnit.start(autorun: false)
Ecto.Adapters.SQL.Sandbox.mode(Ringing.Repo, :manual)
