alias Bridge.Crossing

# the struct itself, not a tuple
weir = Repo.insert!(%Crossing{name: "Mill weir", max_tons: 3})

weir.id

# short in scripts: each line may use the one before
[Repo.insert!(%Crossing{name: "Railway arch", max_tons: 40}), weir]
|> Enum.map(& &1.max_tons)
|> Enum.sum()

# a changeset that is not valid
bad = Crossing.changeset(%Crossing{}, %{"name" => "Ford", "max_tons" => "-2"})

try do
  Repo.insert!(bad)
rescue
  e in Ecto.InvalidChangesetError -> IO.puts(Exception.message(e))
end

# without the bang the same is a value
elem(Repo.insert(bad), 0)
