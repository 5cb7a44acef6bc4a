defmodule Herbarium.Plant do
  use Ecto.Schema

  schema "plants" do
    field :name, :string
    field :height_cm, :integer
    field :evergreen, :boolean, default: false
    field :planted_on, :date

    timestamps(type: :utc_datetime)
  end
end

alias Herbarium.Plant

plant = %Plant{name: "Rosemary", height_cm: 80}

plant.id
plant.evergreen

Plant.__schema__(:fields)
Plant.__schema__(:type, :planted_on)
Plant.__schema__(:source)

Repo.all(Plant)
