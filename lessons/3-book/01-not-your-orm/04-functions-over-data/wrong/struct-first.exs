defmodule Choir.Rules do
  import Ecto.Changeset

  def return(score, n) when n > 0, do: change(%{score | copies: score.copies + n})
  def return(score, _), do: score |> change() |> add_error(:copies, "must be above zero")
end
