defmodule Post.Counter do
  alias Post.Parcel

  # hands a parcel out, which removes its row: {:ok, parcel}
  # {:error, :unpaid} or {:error, :unknown} when it cannot be handed out
  def hand_out(code) do
    case Repo.get_by(Parcel, code: code) do
      nil -> {:error, :unknown}
      %Parcel{paid: false} -> {:error, :unpaid}
      parcel -> Repo.delete(parcel)
    end
  end
end

Post.Counter.hand_out("NO-4480")
