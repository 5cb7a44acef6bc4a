defmodule Tools.Search do
  import Ecto.Changeset

  # {:ok, %{term: "saw", page: 1, sizes: []}} or {:error, changeset}
  def read(params) do
    types = %{term: :string, page: :integer, sizes: {:array, :integer}}

    {%{page: 1, sizes: []}, types}
    |> cast(params, Map.keys(types))
    |> validate_required([:term])
    |> validate_number(:page, greater_than: 0)
    |> apply_action(:validate)
  end
end

Tools.Search.read(%{"term" => "saw", "sizes" => ["120", "180"]})
