defmodule Ringing.RecaptureTest do
  use ExUnit.Case
  alias Ecto.Adapters.SQL.Sandbox
  alias Ringing.{Bird, Repo}

  setup_all do
    :ok = Sandbox.checkout(Repo)
  end

  test "no bird has been caught" do
    refute Repo.exists?(Bird)
  end
end

ExUnit.run()
