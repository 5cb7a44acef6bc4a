defmodule Post.CreateParcels do
  use Ecto.Migration

  def change do
    create table(:parcels) do
      add :code, :string, null: false
      add :town, :string
      add :paid, :boolean, default: false
    end
  end
end

Ecto.Migrator.up(Repo, 1, Post.CreateParcels, log: false)

defmodule Post.Parcel do
  use Ecto.Schema

  schema "parcels" do
    field :code, :string
    field :town, :string
    field :paid, :boolean, default: false
  end
end

Repo.insert_all(Post.Parcel, [
  %{code: "NO-4471", town: "Bergen", paid: true},
  %{code: "NO-4472", town: "Voss", paid: false},
  %{code: "NO-4480", town: "Odda", paid: true}
])
