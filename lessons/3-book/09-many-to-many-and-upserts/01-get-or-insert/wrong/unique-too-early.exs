defmodule Sounds.Words do
  def parse(text) do
    (text || "")
    |> String.split(",", trim: true)
    |> Enum.map(&String.trim/1)
    |> Enum.uniq()
    |> Enum.map(&String.downcase/1)
    |> Enum.reject(&(&1 == ""))
  end
end
