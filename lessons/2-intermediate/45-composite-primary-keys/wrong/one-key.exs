defmodule Harbour.Berth do
  use Ecto.Schema

  @primary_key false
  schema "berths" do
    field :pier, :string, primary_key: true
    field :number, :integer
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
