defmodule Post.CreateTables do
  use Ecto.Migration

  def change do
    create table(:parcels) do
      add :grams, :integer
      add :country, :string
      add :value, :integer, default: 0
    end

    for name <- [:customs, :reviews] do
      create table(name) do
        add :parcel_id, references(:parcels)
      end
    end

    create table(:payments) do
      add :euros, :integer
      add :parcel_id, references(:parcels)
    end
  end
end

Ecto.Migrator.up(Repo, 1, Post.CreateTables, log: false)

defmodule Post.Parcel do
  use Ecto.Schema
  import Ecto.Changeset

  schema "parcels" do
    field :grams, :integer
    field :country, :string
    field :value, :integer, default: 0
  end

  def changeset(parcel, attrs) do
    parcel
    |> cast(attrs, [:grams, :country])
    |> validate_required([:grams, :country])
  end

  def price(%{grams: grams}) when grams > 35_000, do: {:error, {:max_grams, 35_000}}
  def price(%{grams: grams}), do: {:ok, 60 + div(grams, 100) * 4}
end

defmodule Post.Customs do
  use Ecto.Schema

  schema "customs" do
    belongs_to :parcel, Post.Parcel
  end
end

defmodule Post.Payment do
  use Ecto.Schema

  schema "payments" do
    field :euros, :integer
    belongs_to :parcel, Post.Parcel
  end
end

defmodule Post.Review do
  use Ecto.Schema

  schema "reviews" do
    belongs_to :parcel, Post.Parcel
  end
end
