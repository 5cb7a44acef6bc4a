defmodule Ringing.RecaptureTest do
  use ExUnit.Case
  alias Ecto.Adapters.SQL.Sandbox
  alias Ringing.{Bird, Repo}

  setup do
    Sandbox.mode(Repo, :auto)
  end

  test "no bird has been caught" do
    Repo.exists?(Bird)
  end

  test "a caught bird is found by its ring" do
    Repo.insert!(%Bird{ring: "C3", species: "siskin"})
    Repo.insert!(%Bird{ring: "C3b", species: "siskin"})
    assert Repo.get_by!(Bird, ring: "C3").species == "siskin"
  end
end

ExUnit.run()
