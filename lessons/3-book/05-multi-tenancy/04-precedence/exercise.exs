defmodule Vet.Formulary do
  import Ecto.Query
  alias Vet.Drug

  # names(:shared) or names("birch")
  def names(practice) do
    Repo.all(from(d in Drug, order_by: d.name, select: d.name), prefix: practice)
  end
end
