defmodule Lesson.Check do
  use ExUnit.Case

  alias Clinic.Patient

  test "one row was inserted" do
    count = Repo.aggregate(Patient, :count)
    assert count == 1, "There should be one patient in the table, and there are #{count}."
  end

  test "the row is Tomas, born on 2 February 1990" do
    for row <- Repo.all(Patient) do
      assert row.name == "Tomas Lindqvist", "The name in the table is #{inspect(row.name)}."

      assert row.born_on == ~D[1990-02-02],
             "The birthday in the table is #{inspect(row.born_on)}."
    end
  end

  test "tomas is the struct with his id" do
    tomas = Lesson.binding(:tomas)

    refute is_tuple(tomas),
           "tomas is the whole tuple: match on {:ok, tomas} to get the struct out of it."

    assert tomas.id != nil,
           "tomas.id is nil: the struct that you gave to Repo.insert/1 does not change, the one in its answer has the id."
  end
end
