defmodule Lighthouse.Keeper do
  import Ecto.Changeset
  alias Lighthouse.Lamp

  def switch(%Lamp{} = lamp, hours) do
    state = if lamp.state == "on", do: "off", else: "on"
    change(lamp, state: state, hours: lamp.hours + hours)
  end
end
