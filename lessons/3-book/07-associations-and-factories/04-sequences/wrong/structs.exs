defmodule Bees.Shed do
  alias Bees.Tool

  def tools(n) do
    for _ <- 1..n//1 do
      Repo.insert!(%Tool{tag: "T-#{System.unique_integer([:positive])}"})
    end
  end
end

Bees.Shed.tools(2)
