defmodule Sounds.Tagging do
  import Ecto.Changeset
  import Ecto.Query
  alias Sounds.Tag

  def changeset(recording, names) do
    recording |> change() |> put_assoc(:tags, ensure(names))
  end

  defp ensure(names) do
    new = for name <- Enum.sort(names), do: %{name: name}

    Repo.insert_all(Tag, new, on_conflict: :nothing)
    Repo.all(from t in Tag, where: t.name in ^names)
  end
end

alias Sounds.{Recording, Tag, Tagging}

saved =
  %Recording{title: "Weir"} |> Tagging.changeset(["river", "dawn", "frogs"]) |> Repo.insert!()

Enum.sort(Enum.map(saved.tags, & &1.name))

Repo.aggregate(Tag, :count)
