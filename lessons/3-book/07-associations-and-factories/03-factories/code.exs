defmodule Bees.Factory do
  alias Bees.{Hive, Keeper, Visit}

  # valid by default
  def build(:keeper), do: %Keeper{name: "Keeper", email: "keeper@bees.org"}
  def build(:hive), do: %Hive{label: "H", keeper: build(:keeper)}
  def build(:visit), do: %Visit{note: "routine", frames: 8, hive: build(:hive)}

  # what the test cares about
  def build(kind, attributes), do: kind |> build() |> struct!(attributes)

  def insert!(kind, attributes \\ []), do: kind |> build(attributes) |> Repo.insert!()
end

import Bees.Factory

unsaved = build(:hive, label: "Z")

{unsaved.label, unsaved.id, unsaved.keeper.name}

visit = insert!(:visit, frames: 2)

{visit.frames, visit.note, visit.hive.label}
