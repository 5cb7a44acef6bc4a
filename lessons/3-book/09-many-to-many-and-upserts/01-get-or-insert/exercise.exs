defmodule Sounds.Words do
  # parse("River, dawn ,river") gives ["river", "dawn"]
  def parse(text) do
    String.split(text, ",")
  end
end
