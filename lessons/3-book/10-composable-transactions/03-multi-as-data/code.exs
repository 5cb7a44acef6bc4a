defmodule Hut.Plans do
  alias Ecto.Multi
  alias Hut.{Bill, Stay}
  import Ecto.Changeset

  def stay(guest, beds) do
    stay = %Stay{guest: guest} |> change(beds: beds) |> validate_number(:beds, greater_than: 0)
    Multi.insert(Multi.new(), :stay, stay)
  end

  def bill(guest, francs) do
    Multi.insert(Multi.new(), :bill, %Bill{guest: guest, francs: francs})
  end

  def booking(guest, beds) do
    Multi.append(stay(guest, beds), bill(guest, beds * 40))
  end
end

alias Ecto.Multi
alias Hut.Plans

# a test needs no database
for {name, {operation, _, _}} <- Multi.to_list(Plans.booking("Luc", 2)), do: {name, operation}

{:ok, done} = Repo.transact(Plans.booking("Luc", 2))

Map.keys(done)

bad = Plans.booking("Luc", 0)

{:error, failed, _, so_far} = Repo.transact(bad)

{failed, so_far}
