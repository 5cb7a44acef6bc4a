import Ecto.Changeset
alias River.Reading

check = fn params ->
  %Reading{}
  |> cast(params, [:gauge, :level_cm, :flow, :ph])
  |> validate_number(:level_cm, greater_than: 0, less_than_or_equal_to: 900)
  |> validate_number(:flow, greater_than_or_equal_to: 0)
  |> validate_number(:ph, greater_than: 0, less_than: 14, message: "is no pH")
end

check.(%{"level_cm" => "312", "flow" => "41.75", "ph" => "7.4"}).valid?

high = check.(%{"level_cm" => "9120"})

high.errors

# a decimal is compared exactly
check.(%{"flow" => "-0.01"}).errors

check.(%{"ph" => "70"}).errors

# no number at all: cast speaks, and validate_number is silent
check.(%{"level_cm" => "high"}).errors
