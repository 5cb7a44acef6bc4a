defmodule Inn.CreateTables do
  use Ecto.Migration

  def change do
    create table(:guests) do
      add :name, :string
      add :address, :map
    end

    create table(:bookings) do
      add :room, :string
      add :contact, :map
    end
  end
end

Ecto.Migrator.up(Repo, 1, Inn.CreateTables, log: false)

defmodule Inn.Address do
  use Ecto.Schema
  import Ecto.Changeset

  embedded_schema do
    field :street, :string
    field :city, :string
  end

  def changeset(address, params) do
    address
    |> cast(params, [:street, :city])
    |> validate_required([:city])
  end
end

defmodule Inn.Guest do
  use Ecto.Schema
  import Ecto.Changeset

  schema "guests" do
    field :name, :string
    embeds_one :address, Inn.Address, on_replace: :update
  end

  def changeset(guest, params) do
    guest
    |> cast(params, [:name])
    |> cast_embed(:address)
  end
end
