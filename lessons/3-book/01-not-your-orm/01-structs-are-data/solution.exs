defmodule Choir.Archive do
  # "Requiem, 1 lent": the title, and how many loans were not returned
  def card(score) do
    score = Repo.preload(score, :loans)
    lent = Enum.count(score.loans, &(not &1.returned))
    "#{score.title}, #{lent} lent"
  end
end

Choir.Score |> Repo.get_by!(title: "Requiem") |> Choir.Archive.card()
