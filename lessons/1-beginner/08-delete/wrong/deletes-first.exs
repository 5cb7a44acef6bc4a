defmodule Post.Counter do
  alias Post.Parcel

  def hand_out(code) do
    case Repo.get_by(Parcel, code: code) do
      nil ->
        {:error, :unknown}

      parcel ->
        Repo.delete!(parcel)
        if parcel.paid, do: {:ok, parcel}, else: {:error, :unpaid}
    end
  end
end

Post.Counter.hand_out("NO-4480")
