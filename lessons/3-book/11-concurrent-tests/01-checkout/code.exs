defmodule Ringing.BirdTest do
  use ExUnit.Case
  alias Ecto.Adapters.SQL.Sandbox
  alias Ringing.Bird

  # an owner for each test
  setup do
    owner = Sandbox.start_owner!(Ringing.Repo)
    on_exit(fn -> Sandbox.stop_owner(owner) end)
  end

  test "a wren is stored" do
    Ringing.Repo.insert!(%Bird{ring: "A1", species: "wren"})
    assert Ringing.Repo.aggregate(Bird, :count) == 1
  end

  test "a robin is stored" do
    Ringing.Repo.insert!(%Bird{ring: "A2", species: "robin"})
    assert Ringing.Repo.aggregate(Bird, :count) == 1
  end
end

ExUnit.run()

# nothing is left
Repo.aggregate(Ringing.Bird, :count)
