defmodule Hut.Log do
  import Ecto.Changeset
  import Ecto.Query
  alias Ecto.Multi
  alias Hut.{Report, Tag}

  def retag(id, names) do
    Multi.new()
    |> Multi.put(:new_tags, {0, nil})
    |> Multi.all(:tags, from(t in Tag, where: t.name in ^names))
    |> Multi.update(:report, fn %{tags: tags} ->
      Report |> Repo.get!(id) |> Repo.preload(:tags) |> change() |> put_assoc(:tags, tags)
    end)
  end
end

report = Repo.insert!(%Hut.Report{title: "First snow", tags: Repo.all(Hut.Tag)})

Repo.transact(Hut.Log.retag(report.id, ["snow", "weather"]))
