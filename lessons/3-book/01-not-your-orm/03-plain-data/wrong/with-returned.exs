defmodule Choir.Lending do
  import Ecto.Query

  def out do
    from(l in Choir.Loan, join: s in assoc(l, :score), select: {l.singer, s.title})
    |> Repo.all()
    |> Map.new()
  end
end

Choir.Lending.out()
