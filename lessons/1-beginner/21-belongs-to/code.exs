defmodule Seedbank.Family do
  use Ecto.Schema

  schema "families" do
    field :name, :string
    has_many :seeds, Seedbank.Seed
  end
end

defmodule Seedbank.Seed do
  use Ecto.Schema

  schema "seeds" do
    field :name, :string
    belongs_to :family, Seedbank.Family
  end
end

alias Seedbank.{Family, Seed}

Seed.__schema__(:fields)

lentil = Repo.get_by!(Seed, name: "lentil")

lentil.family_id
lentil.family

# a query for the parent
Repo.one(Ecto.assoc(lentil, :family)).name

# a child of a parent that exists
grasses = Repo.get_by!(Family, name: "Poaceae")
rye = Ecto.build_assoc(grasses, :seeds, name: "rye")

rye.family_id

Repo.insert!(rye).id
