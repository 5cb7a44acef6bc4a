defmodule Bees.Factory do
  alias Bees.{Hive, Visit}

  def build(:hive), do: %Hive{label: "H"}
  def build(:visit), do: %Visit{}
end
