defmodule Ringing.Import do
  alias Ringing.Bird

  def run(list) do
    now = DateTime.utc_now(:second)

    list
    |> Enum.map(fn {ring, species} -> %{ring: ring, species: species, inserted_at: now} end)
    |> Enum.chunk_every(500)
    |> Enum.each(&Repo.insert_all(Bird, &1, on_conflict: :nothing))

    length(list)
  end
end

Ringing.Import.run([{"NO1", "wren"}, {"NO2", "robin"}])
morning = for n <- 1..1200, do: {"NO#{n}", "wren"}
new = Ringing.Import.run(morning)
