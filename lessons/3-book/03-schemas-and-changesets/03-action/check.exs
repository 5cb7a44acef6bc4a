defmodule Lesson.Check do
  use ExUnit.Case

  import Ecto.Changeset
  alias Tools.{Form, Member}

  defp changeset(params) do
    %Member{}
    |> cast(params, [:name, :email])
    |> validate_required([:email])
    |> validate_length(:name, min: 3)
  end

  test "without an action nothing is shown" do
    shown = Form.messages(changeset(%{"name" => "Al"}))

    assert shown == %{},
           "Nobody has tried to save this form, and messages/1 shows #{inspect(shown)}."
  end

  test "after an attempt, by field" do
    {:error, tried} = apply_action(changeset(%{"name" => "Alma"}), :insert)
    shown = Form.messages(tried)

    assert shown == %{email: ["can't be blank"]},
           "The e-mail is missing; messages/1 shows #{inspect(shown)}."
  end

  test "the numbers are filled in" do
    {:error, tried} = apply_action(changeset(%{"name" => "Al", "email" => "al@x.dk"}), :update)
    shown = Form.messages(tried)

    assert is_map(shown) and shown[:name] != nil,
           "The name is too short; messages/1 shows #{inspect(shown)}."

    refute inspect(shown) =~ "%{count}",
           "The placeholder %{count} is still in the message: its value is in the error's options."

    assert shown == %{name: ["should be at least 3 character(s)"]},
           "messages/1 shows #{inspect(shown)}."
  end

  test "a valid form has no messages" do
    valid = Map.put(changeset(%{"name" => "Alma", "email" => "alma@x.dk"}), :action, :validate)

    assert Form.messages(valid) == %{},
           "The form is valid, and messages/1 shows #{inspect(Form.messages(valid))}."
  end
end
