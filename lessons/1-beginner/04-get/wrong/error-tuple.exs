defmodule Observatory.Catalogue do
  alias Observatory.Star

  def label(id) do
    case Repo.get(Star, id) do
      {:ok, star} -> "#{star.name} in #{star.constellation}"
      _ -> "unknown star"
    end
  end
end

Observatory.Catalogue.label("3")
