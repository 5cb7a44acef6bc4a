defmodule Vet.Practice do
  def within(practice, fun) do
    before = Process.put(:practice, practice)
    value = fun.()
    Process.put(:practice, before)
    value
  end
end

Vet.Practice.within("alder", fn -> Vet.Repo.insert!(%Vet.Animal{name: "Rex"}) end)
