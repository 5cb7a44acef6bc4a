defmodule Print.Queue do
  import Ecto.Query
  alias Print.Job

  def claim(n) do
    jobs = Repo.all(from j in Job, where: j.status == "queued", order_by: j.id, limit: ^n)
    ids = Enum.map(jobs, & &1.id)
    Repo.update_all(from(j in Job, where: j.id in ^ids), set: [status: "printing"])
    Enum.map(jobs, & &1.title)
  end
end

Repo.insert_all(Print.Job, for(t <- ~w(Map Card Book), do: %{title: t, pages: 8}))
titles = Print.Queue.claim(2)
