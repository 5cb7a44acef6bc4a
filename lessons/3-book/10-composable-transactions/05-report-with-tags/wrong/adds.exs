defmodule Hut.Log do
  import Ecto.Changeset
  import Ecto.Query
  alias Ecto.Multi
  alias Hut.{Report, Tag}

  def retag(id, names) do
    rows = for name <- Enum.sort(names), do: %{name: name}

    Multi.new()
    |> Multi.insert_all(:new_tags, Tag, rows, on_conflict: :nothing)
    |> Multi.all(:tags, from(t in Tag, where: t.name in ^names))
    |> Multi.update(:report, fn %{tags: tags} ->
      report = Report |> Repo.get!(id) |> Repo.preload(:tags)
      put_assoc(change(report), :tags, Enum.uniq(report.tags ++ tags))
    end)
  end
end

report = Repo.insert!(%Hut.Report{title: "First snow", tags: Repo.all(Hut.Tag)})

Repo.transact(Hut.Log.retag(report.id, ["snow", "weather"]))
