defmodule Accounts.Purchase do
  use Ecto.Schema

  schema "scores" do
    field :cents, :integer, source: :price_cents
    field :supplier, :string
  end
end

alias Accounts.Purchase

Purchase.__schema__(:fields)

# where it stands
folder = Repo.get!(Shelf.Folder, 2)

# what it cost
purchase = Repo.get_by!(Purchase, supplier: "Chester")

{purchase.cents, purchase.supplier}

folder |> Ecto.Changeset.change(shelf: "A3") |> Repo.update()
