defmodule Print.Queue do
  import Ecto.Query
  alias Print.Job

  # the titles of the n oldest queued jobs, which are printing from now on
  def claim(n) do
    Repo.all(from j in Job, where: j.status == "queued", limit: ^n, select: j.title)
  end
end

Repo.insert_all(Print.Job, for(t <- ~w(Map Card Book), do: %{title: t, pages: 8}))
titles = Print.Queue.claim(2)
