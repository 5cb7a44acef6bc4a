defmodule Fair.Desk do
  import Ecto.Query
  alias Fair.Stall

  # n packets from stall 1: {:ok, left} or {:error, :too_few}
  def reserve(n) do
    enough = from s in Stall, where: s.id == 1 and s.packets >= ^n, select: s.packets

    case Repo.update_all(enough, inc: [packets: -n]) do
      {1, [left]} -> {:ok, left}
      {0, _} -> {:error, :too_few}
    end
  end
end

Fair.Desk.reserve(1)
