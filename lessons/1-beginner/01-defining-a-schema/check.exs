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
    assert Map.get(struct(Bed), :raised) == true,
           "%Bed{} should be raised without saying so: raised needs a default."
  end

  test "bed is B7, 1.2 m wide" do
    {code, width} =
      {Map.get(Lesson.binding(:bed), :code), Map.get(Lesson.binding(:bed), :width_m)}

    assert code == "B7", "The code of bed is #{inspect(code)}, and should be \"B7\"."
    assert width == 1.2, "The width of bed is #{inspect(width)}, and should be 1.2."
  end

  test "the schema fits the table" do
    if :code in Bed.__schema__(:fields) do
      saved = Repo.insert!(struct(Bed, code: "A1"))
      assert Repo.get!(Bed, saved.id).code == "A1", "A bed was inserted, and its row has no code."
    end
  end
end
