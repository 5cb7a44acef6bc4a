defmodule Sounds.Words do
  # parse("River, dawn ,river") gives ["river", "dawn"]
  def parse(text) do
    (text || "")
    |> String.split(",")
    |> Enum.map(&(&1 |> String.trim() |> String.downcase()))
    |> Enum.reject(&(&1 == ""))
    |> Enum.uniq()
  end
end
