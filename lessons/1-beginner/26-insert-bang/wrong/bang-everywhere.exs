defmodule Bridge.Office do
  alias Bridge.Crossing

  def seed(list) do
    Enum.map(list, &Repo.insert!(Crossing.changeset(%Crossing{}, &1)))
  end

  def register(params) do
    {:ok, Repo.insert!(Crossing.changeset(%Crossing{}, params))}
  end
end

Bridge.Office.seed([%{"name" => "Stone bridge", "max_tons" => "12"}])
