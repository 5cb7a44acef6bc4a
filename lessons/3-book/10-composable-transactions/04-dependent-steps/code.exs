defmodule Hut.Booking do
  alias Ecto.Multi
  alias Hut.{Bill, Room, Stay}
  import Ecto.Query

  def plan(guest, room, beds) do
    Multi.new()
    |> Multi.run(:room, fn repo, _ ->
      room = repo.get_by!(Room, name: room)
      if room.free >= beds, do: {:ok, room}, else: {:error, :full}
    end)
    |> Multi.insert(:stay, fn %{room: room} ->
      %Stay{guest: guest, beds: beds, room_id: room.id}
    end)
    |> Multi.update_all(:taken, where(Room, name: ^room), inc: [free: -beds])
    |> Multi.insert(:bill, fn %{stay: stay} -> %Bill{guest: guest, francs: stay.beds * 40} end)
  end
end

alias Hut.Booking

{:ok, done} = Repo.transact(Booking.plan("Luc", "Gentian", 3))

{done.stay.room_id, done.bill.francs}

# no room for seven
{:error, step, reason, so_far} = Repo.transact(Booking.plan("Choir", "Marmot", 7))

{step, reason, Map.keys(so_far)}
