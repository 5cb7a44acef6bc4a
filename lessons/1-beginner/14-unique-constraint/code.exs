import Ecto.Changeset
alias Garage.Car

build = fn params ->
  %Car{}
  |> cast(params, [:plate, :model])
  |> validate_required([:model])
  |> unique_constraint(:plate)
end

taken = build.(%{"plate" => "KA 31 HX", "model" => "Saab 900"})

# the changeset cannot know about other rows
taken.valid?

{:error, refused} = Repo.insert(taken)

refused.errors

# a validation fails first: the plate is never compared
{:error, incomplete} = Repo.insert(build.(%{"plate" => "KA 31 HX"}))

Keyword.keys(incomplete.errors)

# the same insert, without the declaration
try do
  Repo.insert(change(%Car{}, plate: "KA 31 HX", model: "Saab 900"))
rescue
  e in Ecto.ConstraintError -> {e.type, e.constraint}
end
