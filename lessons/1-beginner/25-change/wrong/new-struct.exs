defmodule Lighthouse.Keeper do
  import Ecto.Changeset
  alias Lighthouse.Lamp

  def switch(%Lamp{state: "on"} = lamp, hours) do
    change(%{lamp | state: "off", hours: lamp.hours + hours})
  end

  def switch(%Lamp{} = lamp, _hours) do
    change(%{lamp | state: "on"})
  end
end
