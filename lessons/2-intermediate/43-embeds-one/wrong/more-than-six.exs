defmodule Inn.Contact do
  use Ecto.Schema
  import Ecto.Changeset

  embedded_schema do
    field :phone, :string
  end

  def changeset(contact, params) do
    contact
    |> cast(params, [:phone])
    |> validate_required([:phone])
    |> validate_length(:phone, min: 7)
  end
end

defmodule Inn.Booking do
  use Ecto.Schema
  import Ecto.Changeset

  schema "bookings" do
    field :room, :string
    embeds_one :contact, Inn.Contact
  end

  def changeset(booking, params) do
    booking
    |> cast(params, [:room])
    |> validate_required([:room])
    |> cast_embed(:contact, required: true)
  end
end
