import Ecto.Query
alias Inn.Guest

params = %{"name" => "Tove Aas", "address" => %{"street" => "Kaia 4", "city" => "Bergen"}}

{:ok, guest} = %Guest{} |> Guest.changeset(params) |> Repo.insert()

# read back
guest = Repo.get!(Guest, guest.id)
{guest.address.__struct__, guest.address.street, guest.address.city}

# a query into the JSON
Repo.one(from g in Guest, select: g.address["city"])

# the city changes, the street stays
moved = guest |> Guest.changeset(%{"address" => %{"city" => "Oslo"}}) |> Repo.update!()
{moved.address.street, moved.address.city}

# its errors are the guest's errors
nowhere = Guest.changeset(%Guest{}, %{"address" => %{"street" => "Kaia 4"}})
Ecto.Changeset.traverse_errors(nowhere, fn {message, _} -> message end)
