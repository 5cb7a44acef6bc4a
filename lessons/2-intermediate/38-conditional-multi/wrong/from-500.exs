defmodule Post.Claims do
  alias Ecto.Multi
  alias Post.{Parcel, Payment, Review}

  # pay for a lost parcel; a high value is reviewed, too
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
    |> Multi.merge(fn %{insured: value} ->
      if value >= 500 do
        Multi.insert(Multi.new(), :review, %Review{parcel_id: parcel_id})
      else
        Multi.new()
      end
    end)
  end
end
