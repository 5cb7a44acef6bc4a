defmodule Observatory.Catalogue do
  alias Observatory.Star

  # "Vega in Lyra", or "unknown star" when no star has this id
  def label(id) do
    case Repo.get(Star, id) do
      nil -> "unknown star"
      star -> "#{star.name} in #{star.constellation}"
    end
  end
end

Observatory.Catalogue.label("3")
