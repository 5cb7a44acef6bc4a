defmodule Lighthouse.Keeper do
  import Ecto.Changeset
  alias Lighthouse.Lamp

  # a changeset: the lamp is "on" if it was "off" and the other way round;
  # when it is switched off, the hours that it burned are added
  def switch(%Lamp{state: "on"} = lamp, hours) do
    change(lamp, state: "off", hours: lamp.hours + hours)
  end

  def switch(%Lamp{} = lamp, _hours) do
    change(lamp, state: "on")
  end
end
