defmodule Archive.CreateLetters do
  use Ecto.Migration

  def change do
    create table(:letters) do
      add :writer, :string, null: false
      add :written_on, :date
    end
  end
end

Ecto.Migrator.up(Repo, 1, Archive.CreateLetters, log: false)

defmodule Archive.Letter do
  use Ecto.Schema

  schema "letters" do
    field :writer, :string
    field :written_on, :date
  end
end

Repo.insert_all(Archive.Letter, [
  %{writer: "Sophie Germain", written_on: ~D[1804-11-21]},
  %{writer: "Carl Gauss", written_on: ~D[1805-06-16]},
  %{writer: "Adrien Legendre", written_on: ~D[1805-06-16]},
  %{writer: "Joseph Lagrange", written_on: ~D[1806-02-03]},
  %{writer: "Jean Fourier", written_on: ~D[1807-12-21]},
  %{writer: "Wilhelm Olbers", written_on: ~D[1808-03-02]}
])
