import Ecto.Changeset
alias Sounds.Tag

# two visitors look, and neither finds anything
both = for _ <- 1..2, do: Repo.get_by(Tag, name: "frogs")

Repo.insert!(%Tag{name: "frogs"})

# the second one inserts, too
try do
  Repo.insert!(%Tag{name: "frogs"})
rescue
  e in Ecto.ConstraintError -> e.constraint
end

# the refusal is an answer
get_or_insert = fn name ->
  case %Tag{} |> change(name: name) |> unique_constraint(:name) |> Repo.insert() do
    {:ok, tag} -> tag
    {:error, _} -> Repo.get_by!(Tag, name: name)
  end
end

again = get_or_insert.("frogs")

{again.id == Repo.get_by!(Tag, name: "frogs").id, get_or_insert.("dawn").name}
