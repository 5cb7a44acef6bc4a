defmodule Bees.Shed do
  alias Bees.Tool

  def tools(n) do
    for i <- 1..n//1 do
      Repo.insert!(%Tool{tag: "T-#{rem(System.os_time(:second), 1) + i}"}).tag
    end
  end
end

Bees.Shed.tools(2)
