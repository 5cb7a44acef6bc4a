defmodule Lighthouse.Keeper do
  import Ecto.Changeset
  alias Lighthouse.Lamp

  def switch(%Lamp{state: "on"} = lamp, hours) do
    change(lamp, state: "off", hours: lamp.hours + hours)
  end

  def switch(%Lamp{} = lamp, _hours) do
    lamp
    |> change(state: "on")
    |> force_change(:hours, lamp.hours)
  end
end
