alias Bees.{Hive, Keeper, Visit}

visit = %Visit{
  note: "varroa check",
  hive: %Hive{label: "K", keeper: %Keeper{name: "Omar", email: "omar@bees.org"}}
}

saved = Repo.insert!(visit)

{saved.hive.keeper.name, saved.hive.keeper_id == saved.hive.keeper.id}

# the parent exists already
second = Repo.insert!(%Visit{note: "fed", hive: saved.hive})

second.hive_id == saved.hive_id

# or the child is made from the parent
third = saved.hive |> Ecto.build_assoc(:visits, note: "roof fixed") |> Repo.insert!()

third.hive_id == saved.hive_id
