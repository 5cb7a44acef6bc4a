defmodule Print.Queue do
  import Ecto.Query
  alias Print.Job

  def claim(n) do
    queued = from j in Job, where: j.status == "queued", select: j.title
    {_count, titles} = Repo.update_all(queued, set: [status: "printing"])
    Enum.take(titles, n)
  end
end

Repo.insert_all(Print.Job, for(t <- ~w(Map Card Book), do: %{title: t, pages: 8}))
titles = Print.Queue.claim(2)
