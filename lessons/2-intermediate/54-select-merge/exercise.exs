defmodule Marathon.Results do
  import Ecto.Query

  # fills club_name, for any query of runners
  def with_club(query) do
    from r in query, join: c in assoc(r, :club)
  end
end
