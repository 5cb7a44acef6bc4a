defmodule Vet.Practice do
  def within(practice, fun) do
    Process.put(:practice, practice)
    fun.()
  after
    Process.delete(:practice)
  end
end

Vet.Practice.within("alder", fn -> Vet.Repo.insert!(%Vet.Animal{name: "Rex"}) end)
