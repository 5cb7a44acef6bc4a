import Ecto.Query
alias Fair.Stall

careless = fn buyer ->
  stall = Repo.get!(Stall, 1)
  # the gap
  Process.sleep(10)

  if stall.packets > 0 do
    Repo.update!(Ecto.Changeset.change(stall, packets: stall.packets - 1))
    {buyer, :sold}
  else
    {buyer, :sold_out}
  end
end

race = fn buy ->
  ["Mina", "Olav"]
  |> Enum.map(fn buyer -> Task.async(fn -> buy.(buyer) end) end)
  |> Task.await_many()
end

# one packet, two buyers
race.(careless)
Repo.update_all(Stall, set: [packets: 1])

# condition and change in one statement
careful = fn buyer ->
  left = from s in Stall, where: s.id == 1 and s.packets > 0

  case Repo.update_all(left, inc: [packets: -1]) do
    {1, _} -> {buyer, :sold}
    {0, _} -> {buyer, :sold_out}
  end
end

# sold once
race.(careful)
Repo.get!(Stall, 1).packets
