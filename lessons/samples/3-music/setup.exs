# A music library: 140 artists, 420 albums, 4 200 tracks, 24 playlists with 480 entries. The same rows each time.
defmodule Music.Tables do
  use Ecto.Migration

  def change do
    create table(:artists) do
      add :name, :string, null: false
      add :country, :string
    end

    create table(:albums) do
      add :title, :string, null: false
      add :year, :integer, null: false
      add :genre, :string, null: false
      add :artist_id, references(:artists), null: false
    end

    create table(:tracks) do
      add :title, :string, null: false
      add :position, :integer, null: false
      add :seconds, :integer, null: false
      add :plays, :integer, null: false, default: 0
      add :album_id, references(:albums), null: false
    end

    create table(:playlists) do
      add :name, :string, null: false
    end

    create table(:playlists_tracks, primary_key: false) do
      add :playlist_id, references(:playlists), primary_key: true
      add :track_id, references(:tracks), primary_key: true
    end

    create index(:albums, [:artist_id])
    create index(:tracks, [:album_id])
    create index(:playlists_tracks, [:track_id])
  end
end

Ecto.Migrator.up(Repo, 1, Music.Tables, log: false)

defmodule Music.Artist do
  use Ecto.Schema

  schema "artists" do
    field :name, :string
    field :country, :string
    has_many :albums, Music.Album
    has_many :tracks, through: [:albums, :tracks]
  end
end

defmodule Music.Album do
  use Ecto.Schema

  schema "albums" do
    field :title, :string
    field :year, :integer
    field :genre, :string
    belongs_to :artist, Music.Artist
    has_many :tracks, Music.Track, preload_order: [asc: :position]
  end
end

defmodule Music.Track do
  use Ecto.Schema

  schema "tracks" do
    field :title, :string
    field :position, :integer
    field :seconds, :integer
    field :plays, :integer, default: 0
    belongs_to :album, Music.Album
    many_to_many :playlists, Music.Playlist, join_through: "playlists_tracks"
  end
end

defmodule Music.Playlist do
  use Ecto.Schema

  schema "playlists" do
    field :name, :string
    many_to_many :tracks, Music.Track, join_through: "playlists_tracks"
  end
end

defmodule Music.Seeds do
  @moduledoc "Rows from a generator with a seed of its own: number n of a column is the same in every run."

  @words ~w(Amber Birch Copper Distant Early Falling Golden Hollow Inner Last Lowland Midnight Northern Open Paper Quiet
            Red Silver Slow Winter)
  @things ~w(Bridge Cloud Coast Field Garden Harbour Hill House Lantern Letter Meadow Mirror Morning Orchard Rain River
             Road Season Station Window)
  @countries ~w(Chile Denmark Ghana Iceland Italy Japan Mali Norway Peru Scotland)
  @genres ~w(ambient folk jazz rock soul techno)

  def insert do
    insert_all("artists", 1..140, &%{name: artist(&1), country: pick(@countries, &1, 1)})
    insert_all("albums", 1..420, &album/1)
    insert_all("tracks", 1..4200, &track/1)
    insert_all("playlists", 1..24, &%{name: "#{pick(@words, &1, 7)} hours #{&1}"})
    insert_all("playlists_tracks", 1..480, &entry/1)
  end

  # 32 766 parameters are the most that SQLite takes in one statement.
  defp insert_all(table, numbers, row) do
    numbers
    |> Enum.chunk_every(2000)
    |> Enum.each(fn chunk -> Repo.insert_all(table, Enum.map(chunk, row)) end)
  end

  defp artist(n) do
    case rem(n, 3) do
      0 -> "The #{pick(@words, n, 2)} #{pick(@things, n, 3)}s"
      1 -> "#{pick(@things, n, 2)} & #{pick(@things, n, 3)}"
      2 -> "#{pick(@words, n, 2)} #{pick(@things, n, 3)} Trio"
    end
  end

  defp album(n) do
    %{
      title: "#{pick(@words, n, 4)} #{pick(@things, n, 5)}",
      year: 1985 + number(n, 6, 40),
      genre: pick(@genres, n, 8),
      artist_id: number(n, 9, 136) + 1
    }
  end

  defp track(n) do
    %{
      title:
        "#{pick(@things, n, 10)} #{pick(~w(at for in of under), n, 11)} #{pick(@words, n, 12)}",
      position: rem(n - 1, 10) + 1,
      seconds: 95 + number(n, 13, 400),
      plays: div(100_000, number(n, 14, 999) + 1),
      album_id: div(n - 1, 10) + 1
    }
  end

  defp entry(n), do: %{playlist_id: rem(n, 24) + 1, track_id: rem(n * 1009, 4200) + 1}

  defp pick(words, n, column), do: Enum.at(words, number(n, column, length(words)))

  # A number below `limit` that row and column decide: two steps of a multiplicative generator.
  defp number(n, column, limit) do
    seed = rem((n * 8191 + column * 131_071) * 48_271, 2_147_483_647)
    seed |> Kernel.*(48_271) |> rem(2_147_483_647) |> div(7) |> rem(limit)
  end
end

Repo.transaction(fn -> Music.Seeds.insert() end)
