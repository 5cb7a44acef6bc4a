import Ecto.Query
alias Label.{Album, Artist}

names =
  Artist
  |> Repo.all()
  |> Enum.filter(fn r ->
    Repo.exists?(from a in Album, where: a.artist_id == ^r.id and a.genre == "folk")
  end)
  |> Enum.map(& &1.name)
  |> Enum.sort()
