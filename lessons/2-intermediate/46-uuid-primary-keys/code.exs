defmodule Cowork.Member do
  use Ecto.Schema

  @primary_key {:id, :binary_id, autogenerate: true}
  schema "members" do
    field :name, :string
    has_many :visits, Cowork.Visit
  end
end

defmodule Cowork.Visit do
  use Ecto.Schema

  @primary_key {:id, :binary_id, autogenerate: true}
  @foreign_key_type :binary_id
  schema "visits" do
    field :day, :date
    belongs_to :member, Cowork.Member
  end
end

alias Cowork.{Member, Visit}

member = Repo.insert!(%Member{name: "Piotr"})
String.length(member.id)

visit = Repo.insert!(%Visit{day: ~D[2025-04-07], member_id: member.id})
visit.member_id == member.id
