defmodule Observatory.Catalogue do
  alias Observatory.Star

  # "Vega in Lyra", or "unknown star" when no star has this id
  def label(id) do
    star = Repo.get(Star, id)
    "#{star.name} in #{star.constellation}"
  end
end

Observatory.Catalogue.label("3")
