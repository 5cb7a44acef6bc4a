import Ecto.Query
alias Cableway.Fare

winter = from f in Fare, where: f.season == "winter"
summer = from f in Fare, where: f.season == "summer"

# the same value for many rows
Repo.update_all(winter, set: [on_sale: false])

# from the value that each row has
Repo.update_all(summer, inc: [cents: 50], set: [on_sale: true])

Repo.all(from f in Fare, order_by: f.id, select: {f.name, f.cents, f.on_sale})

# an expression over the row
doubled = from f in summer, where: f.name == "family", update: [set: [cents: f.cents * 2]]

Repo.update_all(doubled, [])

# what the rows hold afterwards
Repo.update_all(from(f in summer, where: f.cents < 2000, select: f.cents), inc: [cents: 10])

# nobody touched the timestamps
Repo.all(from f in Fare, distinct: true, select: f.updated_at)
