defmodule Ringing.RecaptureTest do
  use ExUnit.Case
  alias Ringing.Bird

  test "a caught bird is found by its ring" do
    Repo.insert!(%Bird{ring: "C3", species: "siskin"})
    assert Repo.get_by!(Bird, ring: "C3").species == "siskin"
  end

  test "no bird has been caught" do
    Repo.exists?(Bird)
  end
end

ExUnit.run()
