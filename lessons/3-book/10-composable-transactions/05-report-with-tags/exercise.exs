defmodule Hut.Log do
  import Ecto.Query
  alias Ecto.Multi
  alias Hut.Tag

  # the report gets exactly these tags
  def retag(_id, names) do
    Multi.all(Multi.new(), :tags, from(t in Tag, where: t.name in ^names))
  end
end

report = Repo.insert!(%Hut.Report{title: "First snow", tags: Repo.all(Hut.Tag)})

Repo.transact(Hut.Log.retag(report.id, ["snow", "weather"]))
