defmodule Hospital.CreatePosts do
  use Ecto.Migration

  def change do
    create table(:posts) do
      add :name, :string
      add :ward, :string
      add :chief_id, references(:posts)
    end
  end
end

Ecto.Migrator.up(Repo, 1, Hospital.CreatePosts, log: false)

defmodule Hospital.Post do
  use Ecto.Schema

  schema "posts" do
    field :name, :string
    field :ward, :string
    belongs_to :chief, Hospital.Post
  end
end

Repo.insert_all(Hospital.Post, [
  %{id: 1, name: "Adeyemi", ward: "board", chief_id: nil},
  %{id: 2, name: "Brandt", ward: "surgery", chief_id: 1},
  %{id: 3, name: "Castro", ward: "children", chief_id: 1},
  %{id: 4, name: "Dahl", ward: "surgery", chief_id: 2},
  %{id: 5, name: "Eze", ward: "children", chief_id: 4}
])
