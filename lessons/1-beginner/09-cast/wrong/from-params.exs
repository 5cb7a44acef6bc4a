defmodule Chess.Form do
  import Ecto.Changeset

  def member_changeset(player, params) do
    cast(player, params, Enum.map(Map.keys(params), &String.to_existing_atom/1))
  end

  def secretary_changeset(player, params) do
    cast(player, params, [:name, :rating])
  end
end
