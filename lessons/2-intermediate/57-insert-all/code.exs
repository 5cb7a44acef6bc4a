alias Ringing.Bird

now = DateTime.utc_now(:second)
rings = fn numbers -> Enum.map(numbers, &"DK#{&1}") end

# one statement for five birds
rows = for ring <- rings.(1..5), do: %{ring: ring, species: "wren", inserted_at: now}
Repo.insert_all(Bird, rows)

# the time is sent once
placed =
  for ring <- rings.(6..8), do: %{ring: ring, species: "robin", inserted_at: {:placeholder, :now}}

Repo.insert_all(Bird, placed, placeholders: %{now: now})

# at most two rows a statement
many = for ring <- rings.(9..13), do: %{ring: ring, species: "dunnock", inserted_at: now}

many |> Enum.chunk_every(2) |> Enum.map(&Repo.insert_all(Bird, &1))
