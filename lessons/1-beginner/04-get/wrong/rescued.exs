defmodule Observatory.Catalogue do
  alias Observatory.Star

  def label(id) do
    star = Repo.get(Star, id)
    "#{star.name} in #{star.constellation}"
  rescue
    _ -> "unknown star"
  end
end

Observatory.Catalogue.label("3")
