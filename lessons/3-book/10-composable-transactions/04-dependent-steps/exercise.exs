defmodule Hut.Checkout do
  alias Ecto.Multi
  alias Hut.{Bill, Room, Stay}
  import Ecto.Query

  # the steps :stay, :bill, :room and :gone
  def plan(id) do
    Multi.new()
    |> Multi.run(:stay, fn repo, _ -> {:ok, repo.get(Stay, id)} end)
  end
end
