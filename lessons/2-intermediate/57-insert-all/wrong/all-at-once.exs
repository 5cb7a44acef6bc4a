defmodule Ringing.Import do
  alias Ringing.Bird

  def run(list) do
    now = DateTime.utc_now(:second)
    rows = for {ring, species} <- list, do: %{ring: ring, species: species, inserted_at: now}
    {count, nil} = Repo.insert_all(Bird, rows, on_conflict: :nothing)
    count
  end
end

Ringing.Import.run([{"NO1", "wren"}, {"NO2", "robin"}])
morning = for n <- 1..1200, do: {"NO#{n}", "wren"}
new = Ringing.Import.run(morning)
