import Ecto.Query

today = "2025-04-01"
overdue = from i in "invoices", where: i.due_on < type(^today, :date) and not i.paid

late = Repo.all(from i in overdue, select: %{number: i.number, due_on: type(i.due_on, :date)})
{count, nil} = Repo.update_all(overdue, set: [reminders: 1])
