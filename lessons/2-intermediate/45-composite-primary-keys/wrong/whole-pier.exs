defmodule Harbour.Berth do
  use Ecto.Schema

  @primary_key false
  schema "berths" do
    field :pier, :string, primary_key: true
    field :number, :integer, primary_key: true
    field :ship, :string
  end
end

defmodule Harbour.Berths do
  import Ecto.Query
  alias Harbour.Berth

  def sail(pier, number) do
    Repo.update_all(where(Berth, pier: ^pier), set: [ship: nil])
    {:ok, Repo.get_by(Berth, pier: pier, number: number)}
  end
end
