alias Bees.{Hive, Keeper, Visit}

# only in memory
keeper = %Keeper{
  name: "Ines",
  email: "ines@bees.org",
  hives: [
    %Hive{label: "A", visits: [%Visit{note: "queen seen", frames: 9}]},
    %Hive{label: "B"}
  ]
}

saved = Repo.insert!(keeper)

visits = fn hive -> Repo.preload(hive, :visits).visits end

Enum.map(saved.hives, &{&1.label, &1.keeper_id, length(visits.(&1))})
