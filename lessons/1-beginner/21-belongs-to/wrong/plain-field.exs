defmodule Seedbank.Jar do
  use Ecto.Schema

  schema "jars" do
    field :label, :string
    field :shelf_id, :integer
  end
end

jar = Repo.get_by!(Seedbank.Jar, label: "lentil 2019")

code = Repo.get(Seedbank.Shelf, jar.shelf_id).code
