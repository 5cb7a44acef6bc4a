alias Choir.Score

requiem = Repo.get_by!(Score, title: "Requiem")

# another struct, in memory
moved = %{requiem | shelf: "C7"}

after_moving = Repo.get!(Score, requiem.id).shelf

# the repository is told to write
requiem |> Ecto.Changeset.change(shelf: moved.shelf) |> Repo.update()

# nothing is fetched by touching a field
requiem.loans
Ecto.assoc_loaded?(requiem.loans)

loaded = Repo.preload(requiem, :loans)

Enum.map(loaded.loans, & &1.singer) |> Enum.sort()
