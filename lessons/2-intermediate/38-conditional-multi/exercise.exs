defmodule Post.Claims do
  alias Ecto.Multi
  alias Post.{Parcel, Payment, Review}

  # pay for a lost parcel; a high value is reviewed, too
  def settle(parcel_id) do
    Multi.new()
    |> Multi.run(:insured, fn repo, _ -> {:ok, repo.get!(Parcel, parcel_id).value} end)
  end
end
