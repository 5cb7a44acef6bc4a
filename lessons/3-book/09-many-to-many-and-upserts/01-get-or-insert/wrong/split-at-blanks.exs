defmodule Sounds.Words do
  def parse(text) do
    (text || "") |> String.downcase() |> String.split([",", " "], trim: true) |> Enum.uniq()
  end
end
