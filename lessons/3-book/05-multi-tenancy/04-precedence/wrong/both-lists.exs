defmodule Vet.Formulary do
  import Ecto.Query
  alias Vet.Drug

  def names(:shared), do: Repo.all(from d in Drug, order_by: d.name, select: d.name)

  def names(practice) do
    own = Repo.all(from d in Drug, prefix: ^practice, select: d.name)
    Enum.sort(names(:shared) ++ own)
  end
end
