import Ecto.Query
alias Airport.Flight

earliest = ~T[12:00:00]

# flights to "LIS" that leave at `earliest` or later
late = from f in Flight, where: f.departs > ^earliest and f.to == "LIS"
