defmodule Bees.Shed do
  alias Bees.Tool

  # n new tools, their tags all different, also from those of the last call
  def tools(n) do
    for _ <- 1..n//1 do
      Repo.insert!(%Tool{tag: "T-#{System.unique_integer([:positive])}"}).tag
    end
  end
end

Bees.Shed.tools(2)
