import Ecto.Query
alias Marathon.Runner

# onto the struct
timed = from r in Runner, order_by: r.seconds, select_merge: %{minutes: r.seconds / 60}

timed |> Repo.all() |> Enum.map(&{&1.name, &1.minutes})

# onto a map
names = from r in Runner, order_by: r.seconds, select: %{name: r.name}

with_club =
  from r in names,
    join: c in assoc(r, :club),
    # one key more
    select_merge: %{club: c.name}

Repo.all(with_club)

# the later one wins
loud = from r in names, select_merge: %{name: fragment("upper(?)", r.name)}

loud |> Repo.all() |> Enum.map(& &1.name)
