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

    many_to_many :concerts, Orchestra.Gig,
      join_through: "lineups",
      join_keys: [who_id: :id, gig_id: :id]
  end
end

ida = Orchestra.Player |> Repo.get_by!(name: "Ida") |> Ecto.assoc(:concerts) |> Repo.all()
