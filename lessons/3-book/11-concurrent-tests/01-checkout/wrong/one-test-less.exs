defmodule Ringing.RecaptureTest do
  use ExUnit.Case
  alias Ecto.Adapters.SQL.Sandbox
  alias Ringing.{Bird, Repo}

  setup do
    owner = Sandbox.start_owner!(Repo)
    on_exit(fn -> Sandbox.stop_owner(owner) end)
  end

  test "no bird has been caught" do
    refute Repo.exists?(Bird)
  end
end

ExUnit.run()
