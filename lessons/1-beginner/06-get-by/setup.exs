defmodule Library.CreateBooks do
  use Ecto.Migration

  def change do
    create table(:books) do
      add :title, :string, null: false
      add :author, :string
      add :isbn, :string
      add :shelf, :string
    end
  end
end

Ecto.Migrator.up(Repo, 1, Library.CreateBooks, log: false)

defmodule Library.Book do
  use Ecto.Schema

  schema "books" do
    field :title, :string
    field :author, :string
    field :isbn, :string
    field :shelf, :string
  end
end

Repo.insert_all(Library.Book, [
  %{title: "Kristin Lavransdatter", author: "Sigrid Undset", isbn: "9780143039167", shelf: "U2"},
  %{title: "Jenny", author: "Sigrid Undset", isbn: "9781586420505", shelf: "U2"},
  %{title: "Hunger", author: "Knut Hamsun", isbn: "9781841959337", shelf: nil},
  %{title: "The Ice Palace", author: "Tarjei Vesaas", isbn: "9780141993447", shelf: "V1"}
])
