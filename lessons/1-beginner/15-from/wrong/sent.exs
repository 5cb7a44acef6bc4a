import Ecto.Query
alias Airport.Flight

earliest = ~T[12:00:00]

late = Repo.all(from f in Flight, where: f.departs >= ^earliest and f.to == "LIS")
