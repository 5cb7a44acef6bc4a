import Ecto.Query
alias Print.Job

Repo.insert!(%Job{title: "Menu", pages: 4}).status
Repo.insert!(%Job{title: "Poster", pages: 1}, returning: true).status

rows = [%{title: "Thesis", pages: 212}, %{title: "Flyer", pages: 2}]
{2, jobs} = Repo.insert_all(Job, rows, returning: [:id, :status])
Enum.map(jobs, &{&1.id, &1.status})

# change and tell
Repo.update_all(from(j in Job, where: j.id < 3, select: j.title), set: [status: "printing"])

# delete and tell
Repo.delete_all(from j in Job, where: j.status == "queued" and j.pages < 10, select: j.title)
