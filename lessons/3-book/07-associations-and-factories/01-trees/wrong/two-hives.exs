alias Bees.{Hive, Keeper, Visit}

ruth =
  Repo.insert!(%Keeper{
    name: "Ruth",
    email: "ruth@bees.org",
    hives: [
      %Hive{label: "C", visits: [%Visit{note: "calm", frames: 8}]},
      %Hive{label: "C", visits: [%Visit{note: "swarmed", frames: 3}]}
    ]
  })
