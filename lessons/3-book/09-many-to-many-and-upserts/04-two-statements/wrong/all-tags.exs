defmodule Sounds.Tags do
  alias Sounds.Tag

  def ensure(names) do
    Repo.insert_all(Tag, Enum.map(names, &%{name: &1}), on_conflict: :nothing)
    Repo.all(Tag)
  end
end

Sounds.Tags.ensure(["river", "night", "owl"])
