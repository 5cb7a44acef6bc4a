defmodule Ringing.RoundTest do
  use ExUnit.Case
  alias Ecto.Adapters.SQL.Sandbox
  alias Ringing.{Bird, Repo, Stranger}

  setup do
    owner = Sandbox.start_owner!(Repo)
    on_exit(fn -> Sandbox.stop_owner(owner) end)
  end

  test "the test writes" do
    assert Repo.insert!(%Bird{ring: "E1"}).id
  end

  test "a stranger reads what the test wrote" do
    Repo.insert!(%Bird{ring: "E2"})
    assert Stranger.ask(fn -> Repo.aggregate(Bird, :count) end) == 1
  end
end

ExUnit.run()
