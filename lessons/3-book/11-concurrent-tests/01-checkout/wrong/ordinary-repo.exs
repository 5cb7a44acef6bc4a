defmodule Ringing.RecaptureTest do
  use ExUnit.Case
  alias Ringing.Bird

  test "no bird has been caught" do
    refute Repo.exists?(Bird)
  end

  test "a caught bird is found by its ring" do
    Repo.insert!(%Bird{ring: "C3", species: "siskin"})
    assert Repo.get_by!(Bird, ring: "C3").species == "siskin"
  end
end

ExUnit.run()
