alias Bees.{Hive, Keeper, Visit}

ruth = %Keeper{
  name: "Ruth",
  email: "ruth@bees.org",
  hives: [
    %Hive{
      label: "C",
      visits: [%Visit{note: "calm", frames: 8}, %Visit{note: "swarmed", frames: 3}]
    }
  ]
}

Repo.insert!(ruth)
