import Ecto.Query
alias Archive.Letter

letters = from l in Letter, order_by: [asc: l.written_on, asc: l.id]

page = fn number ->
  Repo.all(from l in letters, limit: 2, offset: ^((number - 1) * 2), select: l.writer)
end

page.(1)
page.(2)

# a letter of 1801 turns up, and everything moves by one
Repo.insert!(%Letter{writer: "Caroline Herschel", written_on: ~D[1801-05-09]})

page.(3)

# the other way: go on after the last row that was shown
after_row = fn date, id ->
  Repo.all(
    from l in letters,
      where: l.written_on > ^date or (l.written_on == ^date and l.id > ^id),
      limit: 2,
      select: l.writer
  )
end

# Lagrange's letter was the last one of page 2
after_row.(~D[1806-02-03], 4)
