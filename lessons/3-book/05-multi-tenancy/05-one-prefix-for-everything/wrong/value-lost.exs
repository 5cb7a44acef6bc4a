defmodule Vet.Practice do
  # runs fun with Vet.Repo working for this practice
  def within(practice, fun) do
    before = Process.put(:practice, practice)

    fun.()
    Process.put(:practice, before)
  end
end

Vet.Practice.within("alder", fn -> Vet.Repo.insert!(%Vet.Animal{name: "Rex"}) end)
