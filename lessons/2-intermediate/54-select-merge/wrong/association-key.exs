defmodule Marathon.Results do
  import Ecto.Query

  # fills club_name, for any query of runners
  def with_club(query) do
    from r in query,
      left_join: c in assoc(r, :club),
      select_merge: %{club: c.name}
  end
end
