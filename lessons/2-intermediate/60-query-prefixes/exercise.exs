alias Swim.Member

defmodule Swim.Transfer do
  # from one club to the other
  def move(id, from, to) do
  end
end

ana = Repo.insert!(%Member{name: "Ana"}, prefix: "seals")
Repo.insert!(%Member{name: "Ben"}, prefix: "otters")
Swim.Transfer.move(ana.id, "seals", "otters")
