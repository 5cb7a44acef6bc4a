import Ecto.Query
alias Airport.Flight
min_seats = 150
busy = from f in Flight, where: f.seats >= ^min_seats, order_by: f.departs, select: f.number

# a query is data: this one is made from the other
departures = from f in busy, where: f.from == "BER"

# only now something is sent
Repo.all(busy)
Repo.all(departures)
