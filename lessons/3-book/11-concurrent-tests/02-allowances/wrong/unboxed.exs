defmodule Ringing.CounterTest do
  use ExUnit.Case
  alias Ecto.Adapters.SQL.Sandbox
  alias Ringing.{Bird, Repo, Worker}

  test "the worker counts the birds of this test" do
    worker = Worker.start()

    Sandbox.unboxed_run(Repo, fn ->
      Repo.insert!(%Bird{ring: "D4"})
      Repo.insert!(%Bird{ring: "D5"})
    end)

    assert Worker.run(worker, fn -> Repo.aggregate(Bird, :count) end) == 2
  end
end

ExUnit.run()
