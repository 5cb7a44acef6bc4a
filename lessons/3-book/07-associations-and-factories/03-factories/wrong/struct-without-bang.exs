defmodule Bees.Factory do
  alias Bees.{Hive, Visit}

  def build(:hive), do: %Hive{label: "H", visits: [build(:visit), build(:visit)]}
  def build(:visit), do: %Visit{note: "routine", frames: 8}
  def build(kind, attributes), do: kind |> build() |> struct(attributes)
  def insert!(kind, attributes \\ []), do: kind |> build(attributes) |> Repo.insert!()
end
