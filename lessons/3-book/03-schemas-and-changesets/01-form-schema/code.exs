defmodule Tools.SignUp do
  use Ecto.Schema
  import Ecto.Changeset

  @primary_key false
  embedded_schema do
    field :name, :string
    field :email, :string
    field :number, :string
    field :rules, :boolean, default: false
  end

  def changeset(params) do
    %__MODULE__{}
    |> cast(params, [:name, :email, :number, :rules])
    |> validate_required([:name, :email, :number])
    |> validate_format(:number, ~r/\AT-\d+\z/)
    |> validate_acceptance(:rules)
  end
end

alias Tools.SignUp

params = %{"name" => "Ib Lund", "email" => "ib@lund.dk", "number" => "T-205", "rules" => "true"}

{:ok, form} = params |> SignUp.changeset() |> Ecto.Changeset.apply_action(:insert)

{form.name, form.number, form.rules}

careless = %{"name" => "Ib Lund", "number" => "205", "rules" => "false"}

{:error, refused} = careless |> SignUp.changeset() |> Ecto.Changeset.apply_action(:insert)

Enum.sort(Keyword.keys(refused.errors))

Tools.SignUp.__schema__(:source)
