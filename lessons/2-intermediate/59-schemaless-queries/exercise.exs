import Ecto.Query

today = "2025-04-01"

# unpaid and due before today: %{number: …, due_on: …}
late = []

# one reminder more for each
count = 0
