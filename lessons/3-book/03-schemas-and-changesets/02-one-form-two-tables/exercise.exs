defmodule Tools.Household do
  import Ecto.Changeset
  alias Tools.{Card, Member}

  # two members, one card: {:ok, card} or {:error, changeset}
  def register(%{names: [first, second], email: email, number: number}) do
  end

  def member(name, email) do
    %Member{} |> change(name: name, email: email) |> unique_constraint(:email)
  end

  def card(member, number) do
    %Card{} |> change(number: number, member_id: member.id) |> unique_constraint(:number)
  end
end
