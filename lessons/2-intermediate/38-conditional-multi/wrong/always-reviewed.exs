defmodule Post.Claims do
  alias Ecto.Multi
  alias Post.{Parcel, Payment, Review}

  def settle(parcel_id) do
    Multi.new()
    |> Multi.run(:insured, fn repo, _ ->
      case repo.get!(Parcel, parcel_id).value do
        0 -> {:error, :not_insured}
        value -> {:ok, value}
      end
    end)
    |> Multi.insert(:payment, fn %{insured: value} ->
      %Payment{euros: value, parcel_id: parcel_id}
    end)
    |> Multi.insert(:review, %Review{parcel_id: parcel_id})
  end
end
