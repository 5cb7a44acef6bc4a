defmodule Bees.Shed do
  alias Bees.Tool

  def tools(n) do
    for _ <- 1..n//1 do
      Repo.insert!(%Tool{tag: "T-#{Repo.aggregate(Tool, :count) + 1}"}).tag
    end
  end
end

Bees.Shed.tools(2)
