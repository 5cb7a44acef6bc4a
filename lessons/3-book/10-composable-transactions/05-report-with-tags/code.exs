import Ecto.Query
alias Ecto.Multi
alias Hut.{Report, Tag}

defmodule Hut.Plan do
  import Ecto.Changeset

  def report(params, names) do
    rows = for name <- Enum.sort(names), do: %{name: name}

    Multi.new()
    |> Multi.insert_all(:new_tags, Tag, rows, on_conflict: :nothing)
    |> Multi.all(:tags, from(t in Tag, where: t.name in ^names, order_by: t.name))
    # only now the tags are known
    |> Multi.insert(:report, fn %{tags: tags} ->
      %Report{}
      |> cast(params, [:title])
      |> validate_required([:title])
      |> put_assoc(:tags, tags)
    end)
  end
end

{:ok, done} = Repo.transact(Hut.Plan.report(%{"title" => "First snow"}, ["weather", "snow"]))

{done.report.title, Enum.map(done.report.tags, & &1.name)}

# without a title
{:error, step, changeset, _} = Repo.transact(Hut.Plan.report(%{"title" => ""}, ["bears"]))

{step, changeset.errors}

# no tag was left behind
Repo.all(from t in Tag, order_by: t.name, select: t.name)
