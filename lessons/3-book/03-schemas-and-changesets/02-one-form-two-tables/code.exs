defmodule Tools.Desk do
  import Ecto.Changeset
  alias Tools.{Card, Member, SignUp}

  def to_member(form) do
    %Member{} |> change(name: form.name, email: form.email) |> unique_constraint(:email)
  end

  def to_card(form, member) do
    %Card{} |> change(number: form.number, member_id: member.id) |> unique_constraint(:number)
  end

  def register(params) do
    with {:ok, form} <- params |> SignUp.changeset() |> apply_action(:insert) do
      Repo.transact(fn ->
        with {:ok, member} <- Repo.insert(to_member(form)),
             do: Repo.insert(to_card(form, member))
      end)
    end
  end
end

new = %{"name" => "Ib Lund", "email" => "ib@lund.dk", "number" => "T-205"}

{:ok, ok} = Tools.Desk.register(new)
ok.number

# another person, Oona's number
{:error, taken} = Tools.Desk.register(%{new | "email" => "ida@lund.dk", "number" => "T-100"})
taken.errors

{:error, empty} = Tools.Desk.register(%{})
Keyword.keys(empty.errors)
