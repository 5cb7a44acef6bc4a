alias Swim.Member

defmodule Swim.Transfer do
  # from one club to the other
  def move(id, from, to) do
    Repo.transact(fn ->
      member = Repo.get!(Member, id, prefix: from)
      Repo.delete!(member)
      Repo.insert(%Member{name: member.name}, prefix: to)
    end)
  end
end

ana = Repo.insert!(%Member{name: "Ana"}, prefix: "seals")
Repo.insert!(%Member{name: "Ben"}, prefix: "otters")
Swim.Transfer.move(ana.id, "seals", "otters")
