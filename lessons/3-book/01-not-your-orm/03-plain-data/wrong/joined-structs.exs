defmodule Choir.Lending do
  import Ecto.Query

  def out do
    from(l in Choir.Loan, join: s in assoc(l, :score), where: not l.returned, preload: [score: s])
    |> Repo.all()
    |> Map.new(&{&1.singer, &1.score.title})
  end
end

Choir.Lending.out()
