alias Swim.Member

defmodule Swim.Transfer do
  def move(id, from, to) do
    member = Repo.get!(Member, id, prefix: from)
    Repo.delete!(member)
    Repo.insert(%Member{name: member.name}, prefix: to)
  end
end

ana = Repo.insert!(%Member{name: "Ana"}, prefix: "seals")
Repo.insert!(%Member{name: "Ben"}, prefix: "otters")
Swim.Transfer.move(ana.id, "seals", "otters")
