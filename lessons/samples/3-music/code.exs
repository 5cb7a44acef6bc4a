import Ecto.Query
alias Music.{Album, Artist, Playlist, Track}

# how much there is
for schema <- [Artist, Album, Track, Playlist] do
  {schema, Repo.aggregate(schema, :count)}
end

# the most played tracks, with album and artist
Repo.all(
  from t in Track,
    join: a in assoc(t, :album),
    join: r in assoc(a, :artist),
    order_by: [desc: t.plays, asc: t.id],
    limit: 5,
    select: %{track: t.title, album: a.title, artist: r.name, plays: t.plays}
)

# albums and minutes by genre
Repo.all(
  from a in Album,
    join: t in assoc(a, :tracks),
    group_by: a.genre,
    order_by: a.genre,
    select: {a.genre, count(a.id, :distinct), sum(t.seconds) / 60}
)

# each artist's longest album
length =
  from a in Album,
    join: t in assoc(a, :tracks),
    group_by: a.id,
    select: %{artist_id: a.artist_id, title: a.title, seconds: sum(t.seconds)}

Repo.all(
  from l in subquery(length),
    windows: [by_artist: [partition_by: l.artist_id, order_by: [desc: l.seconds]]],
    select: %{artist: l.artist_id, title: l.title, place: over(row_number(), :by_artist)},
    limit: 10
)

Repo.get!(Playlist, 1) |> Repo.preload(tracks: [album: :artist])
