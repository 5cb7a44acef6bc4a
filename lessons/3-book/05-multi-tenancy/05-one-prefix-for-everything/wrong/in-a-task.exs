defmodule Vet.Practice do
  def within(_practice, fun) do
    Task.await(Task.async(fn -> fun.() end))
  end
end

Vet.Practice.within("alder", fn -> Vet.Repo.insert!(%Vet.Animal{name: "Rex"}) end)
