defmodule Print.Queue do
  import Ecto.Query
  alias Print.Job

  def claim(n) do
    newest =
      from j in Job, where: j.status == "queued", order_by: [desc: j.id], limit: ^n, select: j.id

    claimed = from j in Job, where: j.id in subquery(newest), select: j.title

    {_count, titles} = Repo.update_all(claimed, set: [status: "printing"])
    titles
  end
end

Repo.insert_all(Print.Job, for(t <- ~w(Map Card Book), do: %{title: t, pages: 8}))
titles = Print.Queue.claim(2)
