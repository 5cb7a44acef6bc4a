defmodule Sounds.Words do
  def parse(nil), do: []

  def parse(text) do
    names = for part <- String.split(text, ","), do: part |> String.trim() |> String.downcase()
    names |> MapSet.new() |> MapSet.delete("") |> Enum.sort(:desc)
  end
end
