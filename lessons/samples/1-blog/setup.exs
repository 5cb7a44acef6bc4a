# A blog: 12 authors, 60 posts, 240 comments, 10 tags. The same rows each time.
defmodule Blog.Tables do
  use Ecto.Migration

  def change do
    create table(:authors) do
      add :name, :string, null: false
      add :email, :string, null: false
      timestamps()
    end

    create unique_index(:authors, [:email])

    create table(:posts) do
      add :title, :string, null: false
      add :body, :text
      add :published_on, :date
      add :author_id, references(:authors, on_delete: :delete_all), null: false
      timestamps()
    end

    create index(:posts, [:author_id])

    create table(:comments) do
      add :text, :text, null: false
      add :likes, :integer, null: false, default: 0
      add :post_id, references(:posts, on_delete: :delete_all), null: false
      add :author_id, references(:authors, on_delete: :delete_all), null: false
      timestamps()
    end

    create index(:comments, [:post_id])

    create table(:tags) do
      add :name, :string, null: false
    end

    create unique_index(:tags, [:name])

    create table(:posts_tags, primary_key: false) do
      add :post_id, references(:posts, on_delete: :delete_all), primary_key: true
      add :tag_id, references(:tags, on_delete: :delete_all), primary_key: true
    end
  end
end

Ecto.Migrator.up(Repo, 1, Blog.Tables, log: false)

defmodule Blog.Author do
  use Ecto.Schema
  import Ecto.Changeset

  schema "authors" do
    field :name, :string
    field :email, :string
    has_many :posts, Blog.Post
    has_many :comments, Blog.Comment
    timestamps()
  end

  def changeset(author, params) do
    author
    |> cast(params, [:name, :email])
    |> validate_required([:name, :email])
    |> validate_format(:email, ~r/@/)
    |> unique_constraint(:email)
  end
end

defmodule Blog.Post do
  use Ecto.Schema
  import Ecto.Changeset

  schema "posts" do
    field :title, :string
    field :body, :string
    field :published_on, :date
    belongs_to :author, Blog.Author
    has_many :comments, Blog.Comment
    many_to_many :tags, Blog.Tag, join_through: "posts_tags", on_replace: :delete
    timestamps()
  end

  def changeset(post, params) do
    post
    |> cast(params, [:title, :body, :published_on, :author_id])
    |> validate_required([:title, :author_id])
    |> validate_length(:title, max: 80)
    |> assoc_constraint(:author)
  end
end

defmodule Blog.Comment do
  use Ecto.Schema

  schema "comments" do
    field :text, :string
    field :likes, :integer, default: 0
    belongs_to :post, Blog.Post
    belongs_to :author, Blog.Author
    timestamps()
  end
end

defmodule Blog.Tag do
  use Ecto.Schema

  schema "tags" do
    field :name, :string
    many_to_many :posts, Blog.Post, join_through: "posts_tags"
  end
end

defmodule Blog.Seeds do
  @moduledoc "Rows from a generator with a seed of its own: number n of a column is the same in every run."

  @names ~w(Ada Bruno Chiara Dilan Edda Farid Greta Hugo Ines Jonas Kaya Leif)
  @starts [
    "Notes on",
    "A week with",
    "Against",
    "What I learned from",
    "The trouble with",
    "In praise of"
  ]
  @topics [
    "slow bread",
    "night trains",
    "paper maps",
    "city bees",
    "cold water",
    "old tools",
    "small boats",
    "long walks"
  ]
  @remarks [
    "I tried this and it works.",
    "Thank you!",
    "Is there a second part?",
    "I see it differently.",
    "Lovely photographs."
  ]
  @tags ~w(food travel craft nature city water books time work play)
  @start ~N[2025-01-06 08:00:00]

  def insert do
    insert_all("authors", 1..12, &author/1)
    insert_all("tags", 1..10, &%{name: Enum.at(@tags, &1 - 1)})
    insert_all("posts", 1..60, &post/1)
    insert_all("comments", 1..240, &comment/1)
    insert_all("posts_tags", 1..120, &%{post_id: div(&1 - 1, 2) + 1, tag_id: tag(&1)})
  end

  defp insert_all(table, numbers, row), do: Repo.insert_all(table, Enum.map(numbers, row))

  defp author(n) do
    name = Enum.at(@names, n - 1)
    stamped(%{name: name, email: "#{String.downcase(name)}@example.org"}, n)
  end

  defp post(n) do
    topic = pick(@topics, n, 1)

    stamped(
      %{
        title: "#{pick(@starts, n, 2)} #{topic}",
        body: "Some words about #{topic}, and then some more.",
        published_on: if(rem(n, 6) != 0, do: Date.add(~D[2025-01-06], n * 3)),
        author_id: number(n, 3, 11) + 1
      },
      n
    )
  end

  defp comment(n) do
    row = %{
      text: pick(@remarks, n, 4),
      likes: number(n, 5, 20),
      post_id: number(n, 6, 55) + 1,
      author_id: number(n, 7, 12) + 1
    }

    stamped(row, n)
  end

  # Two different tags for each post.
  defp tag(n), do: rem(div(n - 1, 2) + rem(n, 2) * 3, 10) + 1

  defp stamped(row, n) do
    time = NaiveDateTime.add(@start, n * 3 * 86_400)
    Map.merge(row, %{inserted_at: time, updated_at: time})
  end

  defp pick(list, n, column), do: Enum.at(list, number(n, column, length(list)))

  # A number below `limit` that row and column decide: two steps of a multiplicative generator.
  defp number(n, column, limit) do
    seed = rem((n * 8191 + column * 131_071) * 48_271, 2_147_483_647)
    seed |> Kernel.*(48_271) |> rem(2_147_483_647) |> div(7) |> rem(limit)
  end
end

Repo.transaction(fn -> Blog.Seeds.insert() end)
