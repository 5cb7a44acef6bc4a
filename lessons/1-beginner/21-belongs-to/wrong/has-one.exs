defmodule Seedbank.Jar do
  use Ecto.Schema

  schema "jars" do
    field :label, :string
    field :shelf_id, :id
    has_one :shelf, Seedbank.Shelf, foreign_key: :id
  end
end

jar = Repo.get_by!(Seedbank.Jar, label: "lentil 2019")

code = Repo.one(Ecto.assoc(jar, :shelf)).code
