defmodule Herbarium.Bed do
  use Ecto.Schema

  schema "beds" do
    # your fields here
  end
end

# a bed with the code "B7", 1.2 m wide
bed = %Herbarium.Bed{}
