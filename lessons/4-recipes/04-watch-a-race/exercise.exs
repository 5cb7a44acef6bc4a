defmodule Fair.Desk do
  alias Fair.Stall

  # n packets from stall 1: {:ok, left} or {:error, :too_few}
  def reserve(n) do
    stall = Repo.get!(Stall, 1)
    Process.sleep(5)

    if stall.packets >= n do
      stall = Repo.update!(Ecto.Changeset.change(stall, packets: stall.packets - n))
      {:ok, stall.packets}
    else
      {:error, :too_few}
    end
  end
end

Fair.Desk.reserve(1)
