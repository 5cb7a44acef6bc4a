import Ecto.Changeset
alias Workshop.Repair

repair = Repo.get!(Repair, 1)

{:ok, begun} = repair |> change(state: "in work") |> Repo.update()

begun.state
DateTime.after?(begun.updated_at, repair.updated_at)

# nothing changes: nothing is sent
{:ok, same} = begun |> change(state: "in work") |> Repo.update()

same == begun

# two values at once, one of them new
{:ok, done} = begun |> change(state: "done", minutes: 50) |> Repo.update()

{done.state, done.minutes}

# send it all the same
done |> change() |> Repo.update(force: true)

Repo.get!(Repair, 1).state
