defmodule Choir.Rules do
  import Ecto.Changeset

  def return(score, n) do
    score |> change(copies: score.copies + n) |> validate_number(:copies, greater_than: 0)
  end
end
