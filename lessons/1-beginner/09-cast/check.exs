defmodule Lesson.Check do
  use ExUnit.Case

  alias Chess.{Form, Player}

  @params %{"name" => "Jun Park", "rating" => "1810", "admin" => "true"}

  test "a member changes the name" do
    changeset = Form.member_changeset(%Player{}, @params)

    assert changeset.changes[:name] == "Jun Park",
           "The name did not get through member_changeset/2."
  end

  test "a member changes nothing else" do
    refused = Form.member_changeset(%Player{}, @params).changes |> Map.delete(:name) |> Map.keys()
    assert refused == [], "A member could change #{inspect(refused)}: permit :name alone."
  end

  test "the secretary changes name and rating" do
    changes = Form.secretary_changeset(%Player{}, @params).changes
    assert changes[:rating] == 1810, "The rating did not get through secretary_changeset/2."
    assert changes[:name] == "Jun Park", "The name did not get through secretary_changeset/2."
  end

  test "nobody becomes an admin by a form" do
    changes = Form.secretary_changeset(%Player{}, @params).changes

    refute Map.has_key?(changes, :admin),
           "secretary_changeset/2 lets :admin through: it should not be permitted."
  end

  test "a rating that is no number is an error" do
    changeset = Form.secretary_changeset(%Player{}, %{"rating" => "high"})
    refute changeset.valid?, "A rating of \"high\" should make the changeset invalid."
  end
end
