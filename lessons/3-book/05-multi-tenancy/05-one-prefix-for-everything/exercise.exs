defmodule Vet.Practice do
  # runs fun with Vet.Repo working for this practice
  def within(practice, fun) do
    Process.put(:practice, practice)
    fun.()
  end
end

Vet.Practice.within("alder", fn -> Vet.Repo.insert!(%Vet.Animal{name: "Rex"}) end)
