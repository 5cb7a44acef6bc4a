/** A program that has been set up: schemas with associations, an alias, imports. */
export const BLOG = `defmodule Blog.User do
  use Ecto.Schema

  schema "users" do
    field :name, :string
    field :age, :integer
    has_many :posts, Blog.Post
    embeds_one :address, Blog.Address
  end
end

defmodule Blog.Address do
  use Ecto.Schema

  embedded_schema do
    field :city, :string
  end
end

defmodule Blog.Post do
  use Ecto.Schema
  import Ecto.Changeset

  schema "posts" do
    field :title, :string
    belongs_to :user, Blog.User
    has_many :comments, Blog.Comment
  end

  @doc "Takes a title."
  def changeset(post, params \\\\ %{}), do: post |> cast(params, [:title])
  defp secret, do: 1
end

defmodule Blog.Comment do
  use Ecto.Schema

  schema "comments" do
    field :body, :string
  end
end

import Ecto.Query
import Ecto.Changeset
alias Blog.{Post, User}
`
