import Ecto.Query
alias Club.{Game, Player}

sql = """
SELECT p.name, count(g.id) AS won
FROM players AS p
JOIN games AS g ON g.winner_id = p.id
WHERE g.moves < 40
GROUP BY p.id
HAVING count(g.id) > 1
ORDER BY won DESC
"""

# as it came
Repo.query!(sql).rows

# clause by clause
at_least = 1

query =
  from p in Player,
    join: g in Game,
    on: g.winner_id == p.id,
    where: g.moves < 40,
    group_by: p.id,
    having: count(g.id) > ^at_least,
    order_by: [desc: selected_as(:won)],
    select: {p.name, selected_as(count(g.id), :won)}

Repo.all(query)

# what Ecto makes of it
elem(Repo.to_sql(:all, query), 0)
