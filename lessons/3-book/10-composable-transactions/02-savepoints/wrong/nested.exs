defmodule Hut.Lockers do
  alias Hut.Locker

  def give(wishes) do
    Repo.transact(fn ->
      results =
        for {guest, number} <- wishes do
          {guest, Repo.transact(fn -> Repo.insert(Locker.take(number, guest)) end)}
        end

      given = for {_, {:ok, locker}} <- results, do: locker.number
      refused = for {guest, {:error, _}} <- results, do: guest
      {:ok, %{given: given, refused: refused}}
    end)
  end
end

Hut.Lockers.give([{"Luc", 2}, {"Kaya", 3}])
