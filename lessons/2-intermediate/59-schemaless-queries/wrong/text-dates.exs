import Ecto.Query

today = "2025-04-01"
overdue = from i in "invoices", where: i.due_on < ^today and not i.paid

late = Repo.all(from i in overdue, select: %{number: i.number, due_on: i.due_on})
{count, nil} = Repo.update_all(overdue, inc: [reminders: 1])
