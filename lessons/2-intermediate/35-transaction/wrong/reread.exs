defmodule Depot.Stock do
  alias Depot.Warehouse

  def swap(name, other_name) do
    Repo.transact(fn ->
      a = Repo.get_by!(Warehouse, name: name)
      b = Repo.get_by!(Warehouse, name: other_name)

      a = Repo.update!(Ecto.Changeset.change(a, crates: b.crates))
      Repo.update!(Ecto.Changeset.change(b, crates: a.crates))

      {:ok, :swapped}
    end)
  end
end

Depot.Stock.swap("North", "South")
