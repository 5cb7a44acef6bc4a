defmodule Choir.Rules do
  import Ecto.Query
  import Ecto.Changeset

  def on_shelf(query, shelf), do: where(query, shelf: ^shelf)

  def take(score, n) when n <= score.copies, do: change(score, copies: score.copies - n)
  def take(score, _), do: score |> change() |> add_error(:copies, "only #{score.copies} left")
end

defmodule Choir.Desk do
  import Ecto.Query
  alias Choir.{Rules, Score}

  def take(shelf, title, n) do
    score = Score |> Rules.on_shelf(shelf) |> where(title: ^title) |> Repo.one!()

    with {:ok, score} <- Repo.update(Rules.take(score, n)), do: {:ok, score.copies}
  end
end

# no database needed
refused = Choir.Rules.take(%Choir.Score{copies: 10}, 11)

refused.errors

Choir.Desk.take("B2", "Requiem", 35)
