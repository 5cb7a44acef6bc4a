defmodule Hut.Lockers do
  alias Hut.Locker

  def give(wishes) do
    Repo.transact(fn ->
      Enum.reduce_while(wishes, {:ok, %{given: [], refused: []}}, &give_one/2)
    end)
  end

  defp give_one({guest, number}, {:ok, done}) do
    case Repo.insert(Locker.take(number, guest), mode: :savepoint) do
      {:ok, locker} -> {:cont, {:ok, %{done | given: done.given ++ [locker.number]}}}
      {:error, _} -> {:halt, {:ok, %{done | refused: [guest]}}}
    end
  end
end

Hut.Lockers.give([{"Luc", 2}, {"Kaya", 3}])
