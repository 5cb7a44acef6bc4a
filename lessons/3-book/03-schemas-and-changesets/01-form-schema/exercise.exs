defmodule Tools.Borrowing do
  use Ecto.Schema
  import Ecto.Changeset

  @primary_key false
  embedded_schema do
    field :tool, :string
  end

  # {:ok, borrowing} or {:error, changeset}
  def read(params) do
    %__MODULE__{}
    |> cast(params, [:tool])
    |> apply_action(:insert)
  end
end

Tools.Borrowing.read(%{"tool" => "drill", "days" => "3"})
