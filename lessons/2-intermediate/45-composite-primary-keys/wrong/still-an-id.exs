defmodule Harbour.Berth do
  use Ecto.Schema

  schema "berths" do
    field :pier, :string, primary_key: true
    field :number, :integer, primary_key: true
    field :ship, :string
  end
end

defmodule Harbour.Berths do
  alias Harbour.Berth

  def sail(pier, number) do
    Berth
    |> Repo.get_by!(pier: pier, number: number)
    |> Ecto.Changeset.change(ship: nil)
    |> Repo.update()
  end
end
