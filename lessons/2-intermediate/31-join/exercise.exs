import Ecto.Query
alias Label.Artist

# the names of all artists with a folk album, each once, from A to Z
names = Repo.all(from r in Artist, select: r.name)
