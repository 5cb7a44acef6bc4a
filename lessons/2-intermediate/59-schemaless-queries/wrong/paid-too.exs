import Ecto.Query

today = "2025-04-01"
overdue = from i in "invoices", where: i.due_on < type(^today, :date)

late = Repo.all(from i in overdue, select: %{number: i.number, due_on: type(i.due_on, :date)})
{count, nil} = Repo.update_all(overdue, inc: [reminders: 1])
