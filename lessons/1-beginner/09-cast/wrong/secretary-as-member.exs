defmodule Chess.Form do
  import Ecto.Changeset

  def member_changeset(player, params) do
    cast(player, params, [:name])
  end

  def secretary_changeset(player, params), do: member_changeset(player, params)
end
