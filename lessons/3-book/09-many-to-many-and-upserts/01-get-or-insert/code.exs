defmodule Sounds.Tagging do
  import Ecto.Changeset
  alias Sounds.Tag

  def names(text) do
    for name <- String.split(text, ","),
        name = String.trim(name),
        name != "",
        uniq: true,
        do: name
  end

  def get_or_insert(name), do: Repo.get_by(Tag, name: name) || Repo.insert!(%Tag{name: name})

  def changeset(recording, text) do
    recording |> change() |> put_assoc(:tags, Enum.map(names(text), &get_or_insert/1))
  end
end

alias Sounds.{Recording, Tagging}

Sounds.Tagging.names("river, dawn,  frogs,,dawn")

saved = Repo.insert!(Tagging.changeset(%Recording{title: "Weir"}, "river, dawn"))

Enum.map(saved.tags, & &1.name)

# the whole list is replaced
changed = Repo.update!(Tagging.changeset(saved, "dawn, frogs"))

Enum.map(changed.tags, & &1.name)
