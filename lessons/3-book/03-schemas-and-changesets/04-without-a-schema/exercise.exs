defmodule Tools.Search do
  import Ecto.Changeset

  # {:ok, %{term: "saw", page: 1, sizes: []}} or {:error, changeset}
  def read(params) do
    {%{}, %{term: :string}}
    |> cast(params, [:term])
    |> apply_action(:validate)
  end
end

Tools.Search.read(%{"term" => "saw", "sizes" => ["120", "180"]})
