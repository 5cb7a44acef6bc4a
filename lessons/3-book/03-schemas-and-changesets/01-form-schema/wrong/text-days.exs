defmodule Tools.Borrowing do
  use Ecto.Schema
  import Ecto.Changeset

  @primary_key false
  embedded_schema do
    field :tool, :string
    field :days, :string
  end

  def read(params) do
    %__MODULE__{}
    |> cast(params, [:tool, :days])
    |> validate_required([:tool, :days])
    |> apply_action(:insert)
  end
end
