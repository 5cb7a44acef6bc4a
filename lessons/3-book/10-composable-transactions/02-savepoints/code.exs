alias Hut.{Bill, Locker, Stay}

book = fn guest, numbers ->
  Repo.transact(fn ->
    Repo.insert!(%Stay{guest: guest, beds: 1})

    # the first of these lockers that is free
    Enum.find_value(numbers, {:error, :no_locker}, fn number ->
      # back to here if it is taken
      case Repo.insert(Locker.take(number, guest), mode: :savepoint) do
        {:ok, locker} -> {:ok, locker.number}
        {:error, _changeset} -> nil
      end
    end)
  end)
end

# number 1 is taken, number 2 is not
book.("Luc", [1, 2])
book.("Mei", [1, 2])

# a savepoint by hand
Repo.transact(fn ->
  Repo.insert!(%Stay{guest: "Kaya", beds: 2})
  Repo.query!("SAVEPOINT extras")
  Repo.insert!(%Bill{guest: "Kaya", francs: 12})
  Repo.query!("ROLLBACK TO SAVEPOINT extras")
  {:ok, Repo.aggregate(Bill, :count)}
end)
