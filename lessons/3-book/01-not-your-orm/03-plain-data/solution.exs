defmodule Choir.Lending do
  import Ecto.Query
  alias Choir.Loan

  # %{"Ottilie" => "Requiem", …}: who has what, without what was returned
  def out do
    from(l in Loan,
      join: s in assoc(l, :score),
      where: not l.returned,
      select: {l.singer, s.title}
    )
    |> Repo.all()
    |> Map.new()
  end
end

Choir.Lending.out()
