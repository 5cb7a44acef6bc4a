alias Sounds.Tag

river = Repo.get_by!(Tag, name: "river")

# it exists: nothing happens
skipped = Repo.insert!(%Tag{name: "river"}, on_conflict: :nothing)

skipped.id

# it exists: the name is set to what it is
touched =
  Repo.insert!(%Tag{name: "river"},
    on_conflict: [set: [name: "river"]],
    conflict_target: :name
  )

touched.id == river.id

# it is new: inserted
Repo.insert!(%Tag{name: "dawn"}, on_conflict: :nothing).name

Repo.aggregate(Tag, :count)
