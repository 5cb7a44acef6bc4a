defmodule Hut.Lockers do
  alias Hut.Locker

  def give(wishes) do
    results = for {guest, number} <- wishes, do: {guest, Repo.insert(Locker.take(number, guest))}
    given = for {_, {:ok, locker}} <- results, do: locker.number
    refused = for {guest, {:error, _}} <- results, do: guest
    {:ok, %{given: given, refused: refused}}
  end
end

Hut.Lockers.give([{"Luc", 2}, {"Kaya", 3}])
