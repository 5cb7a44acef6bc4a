defmodule Sounds.Tags do
  alias Sounds.Tag

  def ensure(names) do
    rows = Enum.map(names, &%{name: &1})
    {_, tags} = Repo.insert_all(Tag, rows, on_conflict: :nothing, returning: true)
    tags
  end
end

Sounds.Tags.ensure(["river", "night", "owl"])
