defmodule Ringing.BirdTest do
  use ExUnit.Case
  alias Ecto.Adapters.SQL.Sandbox
  alias Ringing.Bird

  # in the process of the test
  setup do
    :ok = Sandbox.checkout(Ringing.Repo)
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
