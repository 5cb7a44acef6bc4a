defmodule Hut.Checkout do
  alias Ecto.Multi
  alias Hut.{Bill, Room, Stay}
  import Ecto.Query

  def plan(id) do
    Multi.new()
    |> Multi.run(:stay, fn repo, _ -> {:ok, repo.get!(Stay, id)} end)
    |> Multi.insert(:bill, fn %{stay: stay} ->
      %Bill{guest: stay.guest, francs: stay.beds * 40}
    end)
    |> Multi.update_all(
      :room,
      fn %{stay: stay} ->
        from r in Room, where: r.id == ^stay.room_id, update: [inc: [free: ^stay.beds]]
      end,
      []
    )
    |> Multi.delete(:gone, fn %{stay: stay} -> stay end)
  end
end
