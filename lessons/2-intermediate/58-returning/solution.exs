defmodule Print.Queue do
  import Ecto.Query
  alias Print.Job

  # the titles of the n oldest queued jobs, which are printing from now on
  def claim(n) do
    oldest = from j in Job, where: j.status == "queued", order_by: j.id, limit: ^n, select: j.id
    claimed = from j in Job, where: j.id in subquery(oldest), select: j.title

    {_count, titles} = Repo.update_all(claimed, set: [status: "printing"])
    titles
  end
end

Repo.insert_all(Print.Job, for(t <- ~w(Map Card Book), do: %{title: t, pages: 8}))
titles = Print.Queue.claim(2)
