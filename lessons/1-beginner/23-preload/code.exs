alias Choir.Concert

concerts = Repo.all(Concert)

Ecto.assoc_loaded?(hd(concerts).pieces)

# one query for the pieces of all three
with_pieces = Repo.preload(concerts, :pieces)

Enum.map(with_pieces, &{&1.title, length(&1.pieces)})

# two levels: one query for each
deep = Repo.preload(concerts, pieces: :solos)

for concert <- deep, piece <- concert.pieces, solo <- piece.solos do
  {concert.title, solo.singer}
end

# what is loaded already is not fetched again
Repo.preload(with_pieces, :pieces) == with_pieces

# unless you insist
length(Repo.preload(with_pieces, :pieces, force: true))
