defmodule Tools.Borrowing do
  use Ecto.Schema
  import Ecto.Changeset

  @primary_key false
  embedded_schema do
    field :tool, :string
    field :days, :integer
  end

  def read(params) do
    %__MODULE__{}
    |> cast(params, [:tool, :days])
    |> validate_required([:tool, :days])
    |> validate_number(:days, greater_than: 0, less_than: 14)
    |> apply_action(:insert)
  end
end
