alias Swim.Member

defmodule Swim.Transfer do
  def move(id, from, _to) do
    Repo.transact(fn ->
      member = Repo.get!(Member, id, prefix: from)
      Repo.delete!(member)
      Repo.insert(%{member | id: nil})
    end)
  end
end

ana = Repo.insert!(%Member{name: "Ana"}, prefix: "seals")
Repo.insert!(%Member{name: "Ben"}, prefix: "otters")
Swim.Transfer.move(ana.id, "seals", "otters")
