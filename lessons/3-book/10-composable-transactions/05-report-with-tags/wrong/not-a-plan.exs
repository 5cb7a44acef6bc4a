defmodule Hut.Log do
  import Ecto.Changeset
  import Ecto.Query
  alias Ecto.Multi
  alias Hut.{Report, Tag}

  def retag(id, names) do
    rows = for name <- Enum.sort(names), do: %{name: name}
    Repo.insert_all(Tag, rows, on_conflict: :nothing)
    tags = Repo.all(from t in Tag, where: t.name in ^names)
    report = Report |> Repo.get!(id) |> Repo.preload(:tags)
    Multi.update(Multi.new(), :report, put_assoc(change(report), :tags, tags))
  end
end

report = Repo.insert!(%Hut.Report{title: "First snow", tags: Repo.all(Hut.Tag)})

Repo.transact(Hut.Log.retag(report.id, ["snow", "weather"]))
