alias Bees.{Hive, Keeper, Visit}

# Ruth, her hive C, its two visits: one call of the repository
ruth =
  Repo.insert!(%Keeper{
    name: "Ruth",
    email: "ruth@bees.org",
    hives: [
      %Hive{
        label: "C",
        visits: [%Visit{note: "calm", frames: 8}, %Visit{note: "swarmed", frames: 3}]
      }
    ]
  })
