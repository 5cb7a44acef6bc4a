defmodule Ringing.CounterTest do
  use ExUnit.Case
  alias Ecto.Adapters.SQL.Sandbox
  alias Ringing.{Bird, Repo, Worker}

  setup do
    owner = Sandbox.start_owner!(Repo)
    on_exit(fn -> Sandbox.stop_owner(owner) end)
  end

  test "the worker counts the birds of this test" do
    worker = Worker.start()
    Sandbox.allow(Repo, worker, self())
    Repo.insert!(%Bird{ring: "D4"})
    Repo.insert!(%Bird{ring: "D5"})

    assert Worker.run(worker, fn -> Repo.aggregate(Bird, :count) end) == 2
  end
end

ExUnit.run()
