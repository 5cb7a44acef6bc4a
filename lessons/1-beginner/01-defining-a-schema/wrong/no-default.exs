defmodule Herbarium.Bed do
  use Ecto.Schema

  schema "beds" do
    field :code, :string
    field :width_m, :float
    field :raised, :boolean
  end
end

bed = %Herbarium.Bed{code: "B7", width_m: 1.2, raised: true}
