import Ecto.Changeset
alias Hiking.{Guide, Tour}

bo = Repo.get_by!(Guide, name: "Bo")
cem = Repo.get_by!(Guide, name: "Cem")

tour = Tour |> Repo.get_by!(name: "Ridge Path") |> Repo.preload(:guides)

# Asta leaves, Cem comes
changeset = tour |> change() |> put_assoc(:guides, [bo, cem])
tour = Repo.update!(changeset)

Enum.map(tour.guides, & &1.name)

# not loaded
try do
  Tour |> Repo.get!(tour.id) |> change() |> put_assoc(:guides, [bo])
rescue
  error -> IO.puts(Exception.message(error))
end
