defmodule Herbarium.Bed do
  use Ecto.Schema

  schema "beds" do
    field :code, :string
    field :width_m, :integer
    field :raised, :boolean, default: true
  end
end

bed = %Herbarium.Bed{code: "B7", width_m: 1}
