defmodule Sounds.Listener do
  import Ecto.Changeset
  alias Sounds.{Recording, Tag}

  # the recording keeps its tags and gets those of the text: {:ok, recording}
  def add(%Recording{} = recording, text) do
    tags = for name <- names(text), do: %Tag{name: name}

    recording
    |> change()
    |> put_assoc(:tags, tags)
    |> Repo.update()
  end

  # clean names, each once
  defp names(text) do
    for name <- String.split(text, ","), name = clean(name), name != "", uniq: true, do: name
  end

  defp clean(name), do: name |> String.trim() |> String.downcase()
end

river = Repo.get_by!(Sounds.Tag, name: "river")
weir = Repo.insert!(%Sounds.Recording{title: "Weir", tags: [river]})

Sounds.Listener.add(weir, "Dawn, frogs")
