import Ecto.Query
alias Mill.Delivery

# rows, and rows with a price
Repo.aggregate(Delivery, :count)
Repo.aggregate(Delivery, :count, :price)

Repo.aggregate(Delivery, :sum, :sacks)
Repo.aggregate(Delivery, :max, :price)

rye = from d in Delivery, where: d.grain == "rye"

Repo.aggregate(rye, :avg, :sacks)

# of no rows there is no sum
oats = from d in Delivery, where: d.grain == "oats"

{Repo.aggregate(oats, :count), Repo.aggregate(oats, :sum, :sacks)}

# the two largest deliveries together
largest = from d in Delivery, order_by: [desc: d.sacks], limit: 2

Repo.aggregate(largest, :sum, :sacks)

# not how many, but whether
Repo.exists?(rye)
