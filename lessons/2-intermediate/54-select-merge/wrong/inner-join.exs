defmodule Marathon.Results do
  import Ecto.Query

  def with_club(query) do
    from r in query,
      join: c in assoc(r, :club),
      select_merge: %{club_name: c.name}
  end
end
