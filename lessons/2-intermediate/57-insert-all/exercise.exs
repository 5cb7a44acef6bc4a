defmodule Ringing.Import do
  alias Ringing.Bird

  # how many birds were new
  def run(list) do
    Enum.count(list)
  end
end

Ringing.Import.run([{"NO1", "wren"}, {"NO2", "robin"}])
morning = for n <- 1..1200, do: {"NO#{n}", "wren"}
new = Ringing.Import.run(morning)
