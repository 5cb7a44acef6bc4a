defmodule Orchestra.Gig do
  use Ecto.Schema

  schema "concerts" do
    field :town, :string
  end
end

defmodule Orchestra.Player do
  use Ecto.Schema

  schema "players" do
    field :name, :string
    # the concerts, through the table lineups
  end
end

ida = Repo.get_by!(Orchestra.Player, name: "Ida")
