defmodule Ringing.Import do
  alias Ringing.Bird

  def run(list) do
    now = DateTime.utc_now(:second)

    Enum.count(list, fn {ring, species} ->
      row = %{ring: ring, species: species, inserted_at: now}
      Repo.insert_all(Bird, [row], on_conflict: :nothing) == {1, nil}
    end)
  end
end

Ringing.Import.run([{"NO1", "wren"}, {"NO2", "robin"}])
morning = for n <- 1..1200, do: {"NO#{n}", "wren"}
new = Ringing.Import.run(morning)
