defmodule Cowork.Member do
  use Ecto.Schema

  @primary_key {:id, :binary_id, autogenerate: true}
  schema "members" do
    field :name, :string
  end
end

defmodule Cowork.Locker do
  use Ecto.Schema

  schema "lockers" do
  end
end

noor = Repo.get_by!(Cowork.Member, name: "Noor")
locker = nil
