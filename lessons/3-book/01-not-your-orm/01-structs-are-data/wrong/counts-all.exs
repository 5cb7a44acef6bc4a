defmodule Choir.Archive do
  def card(score) do
    score = Repo.preload(score, :loans)
    "#{score.title}, #{length(score.loans)} lent"
  end
end
