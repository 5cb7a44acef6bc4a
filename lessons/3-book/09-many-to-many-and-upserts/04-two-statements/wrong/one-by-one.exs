defmodule Sounds.Tags do
  alias Sounds.Tag

  def ensure(names) do
    for name <- names do
      Repo.insert!(%Tag{name: name}, on_conflict: [set: [name: name]], conflict_target: :name)
    end
  end
end

Sounds.Tags.ensure(["river", "night", "owl"])
