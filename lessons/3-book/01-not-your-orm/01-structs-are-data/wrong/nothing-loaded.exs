defmodule Choir.Archive do
  def card(score) do
    lent =
      if Ecto.assoc_loaded?(score.loans), do: Enum.count(score.loans, &(not &1.returned)), else: 0

    "#{score.title}, #{lent} lent"
  end
end
