defmodule Vet.CreateTables do
  use Ecto.Migration

  def change do
    create table(:animals) do
      add :name, :string, null: false
    end

    create table(:visits) do
      add :reason, :string
      add :animal_id, references(:animals)
    end
  end
end

defmodule Vet.Animal do
  use Ecto.Schema

  schema "animals" do
    field :name, :string
    has_many :visits, Vet.Visit
  end
end

defmodule Vet.Visit do
  use Ecto.Schema

  schema "visits" do
    field :reason, :string
    belongs_to :animal, Vet.Animal
  end
end

# the default tables, for demonstrations
Ecto.Migrator.up(Repo, 1, Vet.CreateTables, log: false)

for practice <- ["alder", "birch"] do
  Repo.query!("CREATE SCHEMA #{practice}")
  Ecto.Migrator.up(Repo, 1, Vet.CreateTables, prefix: practice, log: false)
end

# a second repository on the same database
defmodule Vet.Repo do
  use Ecto.Repo, otp_app: :vet, adapter: Repo.__adapter__()

  @impl true
  def default_options(_operation), do: [prefix: Process.get(:practice)]
end

Application.put_env(:vet, Vet.Repo, Repo.config())
{:ok, _} = Vet.Repo.start_link()
