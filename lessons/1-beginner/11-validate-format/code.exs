import Ecto.Changeset
alias Radio.Station

check = fn params ->
  %Station{}
  |> cast(params, [:callsign, :frequency, :email])
  |> validate_format(:callsign, ~r/\A[A-Z]{2}\d[A-Z]{1,3}\z/)
  |> validate_format(:email, ~r/@/, message: "must contain an @")
end

check.(%{"callsign" => "DL4XQ", "email" => "kurz@welle.example"}).valid?

check.(%{"callsign" => "dl4xq"}).errors
check.(%{"email" => "kurz.welle.example"}).errors

# nothing given: nothing to compare
check.(%{}).errors

# without anchors a part that fits is enough
loose = cast(%Station{}, %{"callsign" => "call DL4XQ!"}, [:callsign])

validate_format(loose, :callsign, ~r/[A-Z]{2}\d[A-Z]{1,3}/).valid?
