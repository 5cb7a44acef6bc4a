defmodule Print.CreateJobs do
  use Ecto.Migration

  def change do
    create table(:jobs) do
      add :title, :string
      add :pages, :integer
      add :status, :string, default: "queued"
    end
  end
end

Ecto.Migrator.up(Repo, 1, Print.CreateJobs, log: false)

defmodule Print.Job do
  use Ecto.Schema

  schema "jobs" do
    field :title, :string
    field :pages, :integer
    field :status, :string
  end
end
