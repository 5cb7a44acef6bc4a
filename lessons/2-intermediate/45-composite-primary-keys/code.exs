defmodule Harbour.Tide do
  use Ecto.Schema

  @primary_key false
  schema "tides" do
    field :port, :string, primary_key: true
    field :at, :naive_datetime, primary_key: true
    field :height_cm, :integer
  end
end

alias Harbour.Tide
Tide.__schema__(:primary_key)

at = NaiveDateTime.truncate(~N[2025-06-01 04:12:37.250000], :second)
tide = Repo.insert!(%Tide{port: "Leith", at: at, height_cm: 512})

Repo.get_by(Tide, port: "Leith", at: at).height_cm

# both columns in the condition
Repo.update!(Ecto.Changeset.change(tide, height_cm: 518))
Ecto.primary_key(tide)
