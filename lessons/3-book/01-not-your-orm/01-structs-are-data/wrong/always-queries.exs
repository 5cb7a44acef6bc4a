defmodule Choir.Archive do
  import Ecto.Query

  def card(score) do
    lent =
      Repo.aggregate(
        from(l in Choir.Loan, where: l.score_id == ^score.id and not l.returned),
        :count
      )

    "#{score.title}, #{lent} lent"
  end
end
