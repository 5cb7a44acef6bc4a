defmodule Lesson.Check do
  use ExUnit.Case

  alias Herbarium.Bed

  test "the schema has the three fields of the table" do
    missing = [:code, :width_m, :raised] -- Bed.__schema__(:fields)
    assert missing == [], "These columns of beds have no field yet: #{inspect(missing)}."
  end

  test "each field has the type of its column" do
    assert Bed.__schema__(:type, :code) == :string, "code is text: give it the type :string."

    assert Bed.__schema__(:type, :width_m) == :float,
           "The column width_m is a :float, as 1.2 is no whole number; the field has the type #{inspect(Bed.__schema__(:type, :width_m))}."

    assert Bed.__schema__(:type, :raised) == :boolean,
           "raised is true or false: give it the type :boolean."
  end

  test "a bed is raised unless said otherwise" do
    assert struct(Bed).raised == true,
           "%Bed{} should be raised without saying so: raised needs a default."
  end

  test "bed is B7, 1.2 m wide" do
    bed = Lesson.binding(:bed)
    assert bed.code == "B7", "The code of bed is #{inspect(bed.code)}, and should be \"B7\"."
    assert bed.width_m == 1.2, "The width of bed is #{inspect(bed.width_m)}, and should be 1.2."
  end

  test "the schema fits the table" do
    saved = Repo.insert!(Lesson.binding(:bed))
    assert Repo.get!(Bed, saved.id).code == "B7", "The row of the bed has lost its code."
  end
end
