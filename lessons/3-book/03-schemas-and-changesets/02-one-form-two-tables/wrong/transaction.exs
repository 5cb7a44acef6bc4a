defmodule Tools.Household do
  import Ecto.Changeset
  alias Tools.{Card, Member}

  def register(%{names: [first, second], email: email, number: number}) do
    Repo.transaction(fn ->
      with {:ok, holder} <- Repo.insert(member(first, email)),
           {:ok, _} <- Repo.insert(member(second, "2-" <> email)),
           do: Repo.insert(card(holder, number))
    end)
  end

  def member(name, email) do
    %Member{} |> change(name: name, email: email) |> unique_constraint(:email)
  end

  def card(member, number) do
    %Card{} |> change(number: number, member_id: member.id) |> unique_constraint(:number)
  end
end
