defmodule Fair.Desk do
  import Ecto.Query
  alias Fair.Stall

  def reserve(n) do
    if Repo.get!(Stall, 1).packets >= n do
      Process.sleep(5)

      {1, [left]} =
        Repo.update_all(from(s in Stall, where: s.id == 1, select: s.packets), inc: [packets: -n])

      {:ok, left}
    else
      {:error, :too_few}
    end
  end
end

Fair.Desk.reserve(1)
