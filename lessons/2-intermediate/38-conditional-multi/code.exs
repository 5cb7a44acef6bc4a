alias Ecto.Multi
alias Post.{Customs, Parcel}

accept = fn attrs ->
  Multi.new()
  |> Multi.insert(:parcel, Parcel.changeset(%Parcel{}, attrs))
  |> Multi.run(:price, fn _repo, %{parcel: parcel} -> Parcel.price(parcel) end)
  |> Multi.merge(fn
    %{parcel: %{country: "NO"}} -> Multi.new()
    %{parcel: parcel} -> Multi.insert(Multi.new(), :customs, %Customs{parcel_id: parcel.id})
  end)
end

{:ok, home} = Repo.transact(accept.(%{grams: 800, country: "NO"}))
Map.keys(home)
{:ok, abroad} = Repo.transact(accept.(%{grams: 800, country: "JP"}))
Map.keys(abroad)

# too heavy: :price stops it
{:error, :price, reason, so_far} = Repo.transact(accept.(%{grams: 40_000, country: "NO"}))
{reason, Map.keys(so_far)}

{:error, :parcel, changeset, so_far} = Repo.transact(accept.(%{country: "NO"}))
{changeset.errors, so_far}
