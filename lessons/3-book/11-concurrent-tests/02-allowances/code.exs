defmodule Ringing.WorkerTest do
  use ExUnit.Case
  alias Ecto.Adapters.SQL.Sandbox
  alias Ringing.{Bird, Worker}

  setup do
    owner = Sandbox.start_owner!(Ringing.Repo)
    on_exit(fn -> Sandbox.stop_owner(owner) end)
    Ringing.Repo.insert!(%Bird{ring: "A1", species: "wren"})
    {:ok, worker: Worker.start()}
  end

  defp count, do: Ringing.Repo.aggregate(Bird, :count)

  test "a stranger has no connection", %{worker: worker} do
    assert Worker.run(worker, &count/0) == {:raised, DBConnection.OwnershipError}
  end

  test "a task inherits the one of its caller" do
    assert Task.await(Task.async(&count/0)) == 1
  end

  test "an allowed process shares it", %{worker: worker} do
    Sandbox.allow(Ringing.Repo, self(), worker)
    assert Worker.run(worker, &count/0) == 1
  end
end

ExUnit.run()
