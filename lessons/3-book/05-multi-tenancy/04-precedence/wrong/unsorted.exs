defmodule Vet.Formulary do
  import Ecto.Query
  alias Vet.Drug

  def names(:shared), do: Repo.all(from d in Drug, order_by: d.name, select: d.name)

  def names(practice),
    do: Repo.all(from d in Drug, prefix: ^practice, order_by: [desc: d.name], select: d.name)
end
