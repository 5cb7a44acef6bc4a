defmodule Marathon.Results do
  import Ecto.Query

  def with_club(query) do
    from r in query,
      left_join: c in assoc(r, :club),
      select: %{name: r.name, seconds: r.seconds, club_name: c.name}
  end
end
