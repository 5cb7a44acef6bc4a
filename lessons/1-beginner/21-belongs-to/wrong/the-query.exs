defmodule Seedbank.Jar do
  use Ecto.Schema

  schema "jars" do
    field :label, :string
    belongs_to :shelf, Seedbank.Shelf
  end
end

jar = Repo.get_by!(Seedbank.Jar, label: "lentil 2019")

code = Ecto.assoc(jar, :shelf)
