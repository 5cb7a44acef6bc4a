defmodule Chess.Form do
  import Ecto.Changeset

  # members may change their name only
  def member_changeset(player, params) do
    cast(player, params, [:name, :rating, :admin])
  end

  # the secretary may change the rating, too
  def secretary_changeset(player, params) do
    cast(player, params, [:name, :rating, :admin])
  end
end
