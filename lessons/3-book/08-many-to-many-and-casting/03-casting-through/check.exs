defmodule Lesson.Check do
  use ExUnit.Case

  alias Station.{Boat, Form, Task}

  defp save(boat, params) do
    Form.save(boat, params)
  rescue
    Ecto.ConstraintError ->
      flunk(
        "save/2 raised: a boat that has a row already was inserted again. A new one is inserted, a loaded one updated."
      )

    error ->
      flunk("save/2 raised: #{error |> Exception.message() |> String.split("\n") |> hd()}")
  end

  defp titles(id),
    do:
      Boat
      |> Repo.get!(id)
      |> Repo.preload(:tasks)
      |> Map.fetch!(:tasks)
      |> Enum.map(& &1.title)
      |> Enum.sort()

  test "a new boat with tasks" do
    answer =
      save(%Boat{}, %{"name" => "Ora", "tasks" => [%{"title" => "hull"}, %{"title" => "mast"}]})

    assert match?({:ok, %Boat{}}, answer),
           "A boat with two tasks should be {:ok, boat}, and is #{inspect(answer)}."

    {:ok, %Boat{id: id}} = answer

    assert titles(id) == ["hull", "mast"],
           "The table says that the boat has the tasks #{inspect(titles(id))}."
  end

  test "a loaded boat whose tasks are not loaded" do
    boat = Repo.insert!(%Boat{name: "Ilse", tasks: [%Task{title: "hull"}]})
    boat = Repo.get!(Boat, boat.id)
    answer = save(boat, %{"tasks" => [%{"title" => "anchor"}]})

    assert match?({:ok, _}, answer),
           "Changing the tasks of a loaded boat should be {:ok, boat}, and is #{inspect(answer)}."

    assert titles(boat.id) == ["anchor"],
           "The params name one task, anchor; the table has #{inspect(titles(boat.id))}."
  end

  test "name and task are required" do
    for params <- [
          %{"tasks" => [%{"title" => "hull"}]},
          %{"name" => "Ora"},
          %{"name" => "Ora", "tasks" => []}
        ] do
      answer = save(%Boat{}, params)

      assert match?({:error, _}, answer),
             "#{inspect(params)} is not complete, and save/2 answers #{inspect(answer, limit: 4)}."
    end
  end

  test "a task without a title is an error" do
    answer = save(%Boat{}, %{"name" => "Ora", "tasks" => [%{"title" => ""}]})
    assert match?({:error, _}, answer), "A task without a title was accepted."
  end
end
