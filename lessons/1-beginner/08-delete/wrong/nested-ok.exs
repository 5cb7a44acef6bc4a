defmodule Post.Counter do
  alias Post.Parcel

  def hand_out(code) do
    case Repo.get_by(Parcel, code: code) do
      nil -> {:error, :unknown}
      %Parcel{paid: false} -> {:error, :unpaid}
      parcel -> {:ok, Repo.delete(parcel)}
    end
  end
end

Post.Counter.hand_out("NO-4480")
