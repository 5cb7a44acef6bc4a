defmodule Sounds.Words do
  def parse(text) do
    (text || "")
    |> String.split(",", trim: true)
    |> Enum.map(&(&1 |> String.trim() |> String.downcase()))
    |> Enum.uniq()
  end
end
