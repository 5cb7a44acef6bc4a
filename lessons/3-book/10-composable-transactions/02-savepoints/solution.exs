defmodule Hut.Lockers do
  alias Hut.Locker

  # {:ok, %{given: numbers, refused: guests}}, in one transaction
  def give(wishes) do
    Repo.transact(fn ->
      {given, refused} =
        Enum.reduce(wishes, {[], []}, fn {guest, number}, {given, refused} ->
          case Repo.insert(Locker.take(number, guest), mode: :savepoint) do
            {:ok, locker} -> {[locker.number | given], refused}
            {:error, _changeset} -> {given, [guest | refused]}
          end
        end)

      {:ok, %{given: Enum.reverse(given), refused: Enum.reverse(refused)}}
    end)
  end
end

Hut.Lockers.give([{"Luc", 2}, {"Kaya", 3}])
