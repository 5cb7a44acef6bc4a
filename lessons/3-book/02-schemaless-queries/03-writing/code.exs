import Ecto.Query

new = [
  %{title: "Comets", minutes: 25, hall: "cellar"},
  %{title: "Test Reel", minutes: 5, hall: "cellar"}
]

Repo.insert_all("shows", new, returning: [:id])

# every row of a query, in one statement
first = from s in "screenings", where: s.show_id == 1

Repo.update_all(first, set: [price: 10], inc: [seats: 5])

# the update as a part of the query
cheaper = from s in "screenings", where: s.seats < 65, update: [set: [price: s.price - 1]]

Repo.update_all(cheaper, [])

Repo.delete_all(from s in "shows", where: s.minutes < 10)
