alias Bees.{Hive, Keeper, Visit}

ruth = Repo.insert!(%Keeper{name: "Ruth", email: "ruth@bees.org"})
hive = Repo.insert!(%Hive{label: "C", keeper_id: ruth.id})
Repo.insert!(%Visit{note: "calm", frames: 8, hive_id: hive.id})
Repo.insert!(%Visit{note: "swarmed", frames: 3, hive_id: hive.id})
