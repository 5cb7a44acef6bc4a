defmodule Depot.Stock do
  alias Depot.Warehouse

  # exchanges the crates of two warehouses, given by name
  def swap(name, other_name) do
  end
end

Depot.Stock.swap("North", "South")
