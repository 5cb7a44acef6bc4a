defmodule Fair.Desk do
  import Ecto.Query
  alias Fair.Stall

  def reserve(n) do
    before = Repo.get!(Stall, 1).packets

    case Repo.update_all(from(s in Stall, where: s.id == 1 and s.packets >= ^n),
           inc: [packets: -n]
         ) do
      {1, _} -> {:ok, before}
      {0, _} -> {:error, :too_few}
    end
  end
end

Fair.Desk.reserve(1)
