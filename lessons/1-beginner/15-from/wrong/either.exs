import Ecto.Query
alias Airport.Flight

earliest = ~T[12:00:00]

late = from f in Flight, where: f.departs >= ^earliest or f.to == "LIS"
