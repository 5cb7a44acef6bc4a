import Ecto.Query

today = "2025-04-01"
overdue = from i in "invoices", where: i.due_on <= type(^today, :date) and not i.paid

# unpaid and due before today: %{number: …, due_on: …}
late = Repo.all(from i in overdue, select: %{number: i.number, due_on: type(i.due_on, :date)})

# one reminder more for each
{count, nil} = Repo.update_all(overdue, inc: [reminders: 1])
