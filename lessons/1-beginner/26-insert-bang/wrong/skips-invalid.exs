defmodule Bridge.Office do
  alias Bridge.Crossing

  def seed(list) do
    Enum.flat_map(list, fn params ->
      case Repo.insert(Crossing.changeset(%Crossing{}, params)) do
        {:ok, crossing} -> [crossing]
        {:error, _} -> []
      end
    end)
  end

  def register(params) do
    case Repo.insert(Crossing.changeset(%Crossing{}, params)) do
      {:ok, crossing} -> {:ok, crossing}
      {:error, changeset} -> {:error, Keyword.keys(changeset.errors)}
    end
  end
end

Bridge.Office.seed([%{"name" => "Stone bridge", "max_tons" => "12"}])
