defmodule Herbarium.Bed do
  use Ecto.Schema

  schema "beds" do
    field :code, :string
    field :width_m, :float
    field :raised, :boolean, default: true
  end
end

# a bed with the code "B7", 1.2 m wide
bed = %Herbarium.Bed{code: "B7", width_m: 1.2}
