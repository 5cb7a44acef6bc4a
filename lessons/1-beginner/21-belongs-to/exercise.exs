defmodule Seedbank.Jar do
  use Ecto.Schema

  schema "jars" do
    field :label, :string
    # a jar stands on a Seedbank.Shelf
  end
end

jar = Repo.get_by!(Seedbank.Jar, label: "lentil 2019")

# the code of the shelf on which this jar stands
code = nil
