defmodule Lesson.Check do
  use ExUnit.Case
  import Ecto.Query

  alias Hut.{Log, Report, Tag}

  setup do
    %{
      report:
        Repo.insert!(%Report{title: "Thaw", tags: Repo.all(from t in Tag, where: t.name == "hut")})
    }
  end

  defp tags(report),
    do:
      Report
      |> Repo.get!(report.id)
      |> Repo.preload(:tags)
      |> Map.fetch!(:tags)
      |> Enum.map(& &1.name)
      |> Enum.sort()

  test "retag/2 is a plan of three steps, and sends nothing", %{report: report} do
    plan = Log.retag(report.id, ["spring"])

    assert is_struct(plan, Ecto.Multi),
           "retag/2 should return a Multi; it returned #{inspect(plan)}."

    refute Repo.exists?(from t in Tag, where: t.name == "spring"),
           "Building the plan has already written a tag: nothing may be sent before it is run."

    names = plan |> Ecto.Multi.to_list() |> Enum.map(&elem(&1, 0))

    assert names == [:new_tags, :tags, :report],
           "The steps should be :new_tags, :tags and :report; they are #{inspect(names)}."
  end

  test "the report has exactly these tags", %{report: report} do
    plan = Log.retag(report.id, ["spring", "weather"])

    if is_struct(plan, Ecto.Multi) and length(Ecto.Multi.to_list(plan)) == 3 do
      Repo.transact(plan)
      has = tags(report)

      refute "hut" in has,
             "The tag hut was not in the list, and the report still has it: put_assoc takes the new list alone."

      assert "spring" in has,
             "The tag spring did not exist before, and is missing: it has to be made first."

      assert has == ["spring", "weather"],
             "The report should have spring and weather; it has #{inspect(has)}."
    end
  end
end
