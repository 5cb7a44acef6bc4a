import Ecto.Query

# a table, not a schema
Repo.insert_all("readings", [
  %{meter: "K-7", day: ~D[2025-03-01], litres: 310},
  %{meter: "K-9", day: ~D[2025-03-02], litres: 295}
])

Repo.all(from r in "readings", order_by: r.meter, select: [:meter, :litres])

since = "2025-03-02"

# what is a date, and what stands for one
Repo.all(
  from r in "readings", where: r.day >= type(^since, :date), select: {r.meter, type(r.day, :date)}
)

Repo.update_all(from(r in "readings", where: r.meter == "K-7"), inc: [litres: 40])

Repo.delete_all(from r in "readings", where: r.litres < 300)

Repo.all(from r in "readings", select: {r.meter, r.litres})
