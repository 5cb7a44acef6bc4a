defmodule Ringing.SharedTest do
  use ExUnit.Case
  alias Ecto.Adapters.SQL.Sandbox
  alias Ringing.{Bird, Stranger}

  setup do
    owner = Sandbox.start_owner!(Ringing.Repo)
    on_exit(fn -> Sandbox.stop_owner(owner) end)
    Sandbox.mode(Ringing.Repo, {:shared, owner})
  end

  test "any process uses the connection of the test" do
    Ringing.Repo.insert!(%Bird{ring: "A1"})
    assert Stranger.ask(fn -> Ringing.Repo.aggregate(Bird, :count) end) == 1
  end
end

defmodule Ringing.OwnerTest do
  use ExUnit.Case
  alias Ecto.Adapters.SQL.Sandbox
  alias Ringing.{Bird, Stranger}

  setup tags do
    owner = Sandbox.start_owner!(Ringing.Repo, shared: not tags[:async])
    on_exit(fn -> Sandbox.stop_owner(owner) end)
  end

  test "a stranger writes" do
    assert Stranger.ask(fn -> Ringing.Repo.insert!(%Bird{ring: "B1"}).ring end) == "B1"
  end

  test "and nothing is left of it" do
    refute Ringing.Repo.exists?(Bird)
  end
end

ExUnit.run()

Repo.aggregate(Ringing.Bird, :count)
