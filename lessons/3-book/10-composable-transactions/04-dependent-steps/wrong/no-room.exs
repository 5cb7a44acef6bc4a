defmodule Hut.Checkout do
  alias Ecto.Multi
  alias Hut.{Bill, Stay}

  def plan(id) do
    Multi.new()
    |> Multi.run(:stay, fn repo, _ ->
      if stay = repo.get(Stay, id), do: {:ok, stay}, else: {:error, :unknown}
    end)
    |> Multi.insert(:bill, fn %{stay: stay} ->
      %Bill{guest: stay.guest, francs: stay.beds * 40}
    end)
    |> Multi.delete(:gone, fn %{stay: stay} -> stay end)
  end
end
