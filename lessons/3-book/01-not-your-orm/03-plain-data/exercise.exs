defmodule Choir.Lending do
  alias Choir.Loan

  # %{"Ottilie" => "Requiem", …}: who has what, without what was returned
  def out do
    Loan
    |> Repo.all()
    |> Repo.preload(:score)
    |> Enum.reject(& &1.returned)
  end
end

Choir.Lending.out()
