defmodule Lighthouse.Keeper do
  import Ecto.Changeset
  alias Lighthouse.Lamp

  # a changeset: the lamp is "on" if it was "off" and the other way round;
  # when it is switched off, the hours that it burned are added
  def switch(%Lamp{} = lamp, hours) do
    cast(lamp, %{"state" => "on", "hours" => hours}, [:state, :hours])
  end
end
