defmodule Bees.Shed do
  alias Bees.Tool

  # n new tools, their tags all different, also from those of the last call
  def tools(n) do
    for i <- 1..n//1 do
      Repo.insert!(%Tool{tag: "T-#{System.system_time(:second)}-#{i}"}).tag
    end
  end
end

Bees.Shed.tools(2)
