alias Hut.{Bill, Stay}

stay = fn guest, beds ->
  Repo.transact(fn -> Repo.insert(%Stay{guest: guest, beds: beds}) end)
end

bill = fn guest, francs ->
  Repo.transact(fn ->
    if francs > 500,
      do: {:error, :too_dear},
      else: Repo.insert(%Bill{guest: guest, francs: francs})
  end)
end

both = fn guest, beds ->
  Repo.transact(fn ->
    with {:ok, _} <- stay.(guest, beds), do: bill.(guest, beds * 40)
  end)
end

{:ok, _} = both.("Luc", 2)

# the failure inside is ignored, in vain
Repo.transaction(fn ->
  stay.("Choir", 30)
  bill.("Choir", 1200)
  :never_mind
end)

{Repo.aggregate(Stay, :count), Repo.aggregate(Bill, :count)}
