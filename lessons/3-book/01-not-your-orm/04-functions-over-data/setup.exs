defmodule Choir.CreateTables do
  use Ecto.Migration

  def change do
    create table(:scores) do
      add :title, :string, null: false
      add :composer, :string
      add :shelf, :string
      add :copies, :integer, default: 0
      add :price_cents, :integer
      add :supplier, :string
    end

    create table(:loans) do
      add :singer, :string, null: false
      add :score_id, references(:scores), null: false
      add :returned, :boolean, default: false
    end
  end
end

Ecto.Migrator.up(Repo, 1, Choir.CreateTables, log: false)

defmodule Choir.Score do
  use Ecto.Schema

  schema "scores" do
    field :title, :string
    field :composer, :string
    field :shelf, :string
    field :copies, :integer, default: 0
    field :price_cents, :integer
    field :supplier, :string
    has_many :loans, Choir.Loan
  end
end

defmodule Choir.Loan do
  use Ecto.Schema

  schema "loans" do
    field :singer, :string
    field :returned, :boolean, default: false
    belongs_to :score, Choir.Score
  end
end

Repo.insert_all(Choir.Score, [
  %{
    title: "Requiem",
    composer: "Fauré",
    shelf: "B2",
    copies: 40,
    price_cents: 1150,
    supplier: "Hamelle"
  },
  %{
    title: "Ave verum",
    composer: "Byrd",
    shelf: "A1",
    copies: 24,
    price_cents: 310,
    supplier: "Chester"
  },
  %{
    title: "Gloria",
    composer: "Vivaldi",
    shelf: "B4",
    copies: 35,
    price_cents: 980,
    supplier: "Ricordi"
  },
  %{
    title: "Magnificat",
    composer: "Vivaldi",
    shelf: "B4",
    copies: 12,
    price_cents: 760,
    supplier: "Ricordi"
  }
])

Repo.insert_all(Choir.Loan, [
  %{singer: "Ottilie", score_id: 1, returned: false},
  %{singer: "Bruno", score_id: 1, returned: true},
  %{singer: "Wanja", score_id: 3, returned: false}
])
