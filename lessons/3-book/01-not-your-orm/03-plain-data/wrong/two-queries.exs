defmodule Choir.Lending do
  def out do
    Choir.Loan
    |> Repo.all()
    |> Repo.preload(:score)
    |> Enum.reject(& &1.returned)
    |> Map.new(&{&1.singer, &1.score.title})
  end
end

Choir.Lending.out()
