defmodule Tools.CreateTables do
  use Ecto.Migration

  def change do
    create table(:members) do
      add :name, :string, null: false
      add :email, :string, null: false
    end

    create unique_index(:members, [:email])

    create table(:cards) do
      add :number, :string, null: false
      add :member_id, references(:members), null: false
    end

    create unique_index(:cards, [:number])
  end
end

Ecto.Migrator.up(Repo, 1, Tools.CreateTables, log: false)

defmodule Tools.Member do
  use Ecto.Schema

  schema "members" do
    field :name, :string
    field :email, :string
    has_one :card, Tools.Card
  end
end

defmodule Tools.Card do
  use Ecto.Schema

  schema "cards" do
    field :number, :string
    belongs_to :member, Tools.Member
  end
end

taken = Repo.insert!(%Tools.Member{name: "Oona Riis", email: "oona@riis.dk"})
Repo.insert!(%Tools.Card{number: "T-100", member_id: taken.id})
