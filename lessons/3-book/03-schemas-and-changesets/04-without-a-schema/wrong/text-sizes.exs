defmodule Tools.Search do
  import Ecto.Changeset

  def read(params) do
    types = %{term: :string, page: :integer, sizes: {:array, :string}}

    {%{page: 1, sizes: []}, types}
    |> cast(params, Map.keys(types))
    |> validate_required([:term])
    |> validate_number(:page, greater_than: 0)
    |> apply_action(:validate)
  end
end
