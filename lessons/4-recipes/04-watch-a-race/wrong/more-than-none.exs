defmodule Fair.Desk do
  import Ecto.Query
  alias Fair.Stall

  def reserve(n) do
    some = from s in Stall, where: s.id == 1 and s.packets > 0, select: s.packets

    case Repo.update_all(some, inc: [packets: -n]) do
      {1, [left]} -> {:ok, left}
      {0, _} -> {:error, :too_few}
    end
  end
end

Fair.Desk.reserve(1)
