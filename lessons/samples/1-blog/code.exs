import Ecto.Query
alias Blog.{Author, Comment, Post, Tag}

# the newest posts, with author and tags
Repo.all(
  from p in Post,
    where: not is_nil(p.published_on),
    order_by: [desc: p.published_on],
    limit: 3,
    preload: [:author, :tags]
)

# who writes, and how much is said about it
Repo.all(
  from a in Author,
    left_join: p in assoc(a, :posts),
    left_join: c in assoc(p, :comments),
    group_by: a.id,
    order_by: [desc: count(c.id), asc: a.name],
    select: %{author: a.name, posts: count(p.id, :distinct), comments: count(c.id)}
)

# posts that nobody has commented
Repo.all(
  from p in Post,
    left_join: c in assoc(p, :comments),
    where: is_nil(c.id),
    select: p.title
)

# a new post, by its changeset
%Post{}
|> Post.changeset(%{"title" => "A first try", "author_id" => "1"})
|> Repo.insert()
