defmodule Vet.Practice do
  # runs fun with Vet.Repo working for this practice
  def within(practice, fun) do
    before = Process.put(:practice, practice)

    try do
      fun.()
    after
      Process.put(:practice, before)
    end
  end
end

Vet.Practice.within("alder", fn -> Vet.Repo.insert!(%Vet.Animal{name: "Rex"}) end)
