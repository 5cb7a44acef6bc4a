defmodule Observatory.Catalogue do
  alias Observatory.Star

  def label(id) do
    case Enum.find(Repo.all(Star), &(to_string(&1.id) == to_string(id))) do
      nil -> "unknown star"
      star -> "#{star.name} in #{star.constellation}"
    end
  end
end

Observatory.Catalogue.label("3")
