defmodule Hiking.CreateTables do
  use Ecto.Migration

  def change do
    create table(:tours) do
      add :name, :string
    end

    create table(:guides) do
      add :name, :string
    end

    create table(:tours_guides, primary_key: false) do
      add :tour_id, references(:tours), null: false
      add :guide_id, references(:guides), null: false
    end

    create unique_index(:tours_guides, [:tour_id, :guide_id])
  end
end

Ecto.Migrator.up(Repo, 1, Hiking.CreateTables, log: false)

defmodule Hiking.Guide do
  use Ecto.Schema

  schema "guides" do
    field :name, :string
  end
end

defmodule Hiking.Tour do
  use Ecto.Schema

  schema "tours" do
    field :name, :string
    many_to_many :guides, Hiking.Guide, join_through: "tours_guides", on_replace: :delete
  end
end

Repo.insert!(%Hiking.Tour{
  name: "Ridge Path",
  guides: [%Hiking.Guide{name: "Asta"}, %Hiking.Guide{name: "Bo"}]
})

Repo.insert!(%Hiking.Guide{name: "Cem"})
