defmodule Hut.CreateLog do
  use Ecto.Migration

  def change do
    create table(:reports) do
      add :title, :string, null: false
    end

    create table(:tags) do
      add :name, :string, null: false
    end

    create unique_index(:tags, [:name])

    create table(:reports_tags, primary_key: false) do
      add :report_id, references(:reports), primary_key: true
      add :tag_id, references(:tags), primary_key: true
    end
  end
end

Ecto.Migrator.up(Repo, 1, Hut.CreateLog, log: false)

defmodule Hut.Tag do
  use Ecto.Schema

  schema "tags" do
    field :name, :string
  end
end

defmodule Hut.Report do
  use Ecto.Schema

  schema "reports" do
    field :title, :string
    many_to_many :tags, Hut.Tag, join_through: "reports_tags", on_replace: :delete
  end
end

Repo.insert_all(Hut.Tag, [%{name: "hut"}, %{name: "weather"}])
