defmodule Cowork.Member do
  use Ecto.Schema

  @primary_key {:id, :binary_id, autogenerate: true}
  schema "members" do
    field :name, :string
  end
end

defmodule Cowork.Locker do
  use Ecto.Schema

  @primary_key {:id, :binary_id, autogenerate: true}
  @foreign_key_type :binary_id
  schema "lockers" do
    field :number, :integer
    belongs_to :member, Cowork.Member
  end
end

noor = Repo.get_by!(Cowork.Member, name: "Noor")
locker = Repo.insert!(%Cowork.Locker{id: "12", number: 12, member_id: noor.id})
