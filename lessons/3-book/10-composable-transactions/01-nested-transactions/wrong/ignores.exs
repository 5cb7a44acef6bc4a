defmodule Hut.Desk do
  alias Hut.{Bill, Stay}

  def move_in(guest, beds) do
    Repo.transact(fn ->
      stay = stay(guest, beds)
      bill(guest, beds * 40)
      stay
    end)
  end

  def stay(guest, beds) do
    Repo.transact(fn ->
      if beds > 0, do: Repo.insert(%Stay{guest: guest, beds: beds}), else: {:error, :no_beds}
    end)
  end

  def bill(guest, francs) do
    Repo.transact(fn ->
      if francs <= 500,
        do: Repo.insert(%Bill{guest: guest, francs: francs}),
        else: {:error, :too_many}
    end)
  end
end
