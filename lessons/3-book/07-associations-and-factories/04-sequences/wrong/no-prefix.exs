defmodule Bees.Shed do
  alias Bees.Tool

  def tools(n) do
    for _ <- 1..n//1 do
      Repo.insert!(%Tool{tag: "#{System.unique_integer([:positive])}"}).tag
    end
  end
end

Bees.Shed.tools(2)
