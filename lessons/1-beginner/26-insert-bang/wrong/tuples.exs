defmodule Bridge.Office do
  alias Bridge.Crossing

  # for seeds: inserts all, each given by its params, and answers their structs;
  # an invalid one is a mistake in the file and must stop the program
  def seed(list) do
    Enum.map(list, fn params ->
      Repo.insert(Crossing.changeset(%Crossing{}, params))
    end)
  end

  # for a form: {:ok, crossing} or {:error, fields}, never an exception
  def register(params) do
    case Repo.insert(Crossing.changeset(%Crossing{}, params)) do
      {:ok, crossing} -> {:ok, crossing}
      {:error, changeset} -> {:error, Keyword.keys(changeset.errors)}
    end
  end
end

Bridge.Office.seed([%{"name" => "Stone bridge", "max_tons" => "12"}])
