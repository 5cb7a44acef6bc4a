defmodule Harbour.Berth do
  use Ecto.Schema

  schema "berths" do
  end
end

defmodule Harbour.Berths do
  alias Harbour.Berth

  # the ship leaves: one berth is free again
  def sail(pier, number) do
  end
end
