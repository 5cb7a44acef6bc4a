defmodule Lesson.Check do
  use ExUnit.Case
  import Ecto.Query

  alias Sounds.{Listener, Recording, Tag}

  # a recording with these tags, as it comes from the table: its tags are not loaded
  defp recording(names) do
    tags = for name <- names, do: Repo.get_by(Tag, name: name) || Repo.insert!(%Tag{name: name})
    Repo.get!(Recording, Repo.insert!(%Recording{title: "Reed bed", tags: tags}).id)
  end

  defp add(recording, text) do
    Listener.add(recording, text)
  rescue
    error in Ecto.ConstraintError ->
      flunk(
        "Adding #{inspect(text)} raised Ecto.ConstraintError for #{error.constraint}: what exists already is looked for, and not inserted again."
      )

    error ->
      flunk(
        "Adding #{inspect(text)} raised #{inspect(error.__struct__)}: the recording came without its tags. Are they loaded before they are looked at?"
      )
  end

  defp stored(recording) do
    Repo.all(
      from t in Tag,
        join: p in "recordings_tags",
        on: p.tag_id == t.id,
        where: p.recording_id == ^recording.id,
        order_by: t.name,
        select: t.name
    )
  end

  test "new tags come, the old ones stay" do
    recording = recording(["moor"])
    add(recording, "Wind, rain")

    assert "moor" in stored(recording),
           "The recording had the tag moor, and has #{inspect(stored(recording))}: put_assoc replaces the whole list."

    assert stored(recording) == ["moor", "rain", "wind"],
           "The recording should have moor, rain and wind, and has #{inspect(stored(recording))}."
  end

  test "a tag that exists is used" do
    owl = Repo.insert!(%Tag{name: "owl"})
    recording = recording([])
    add(recording, "owl, night")

    assert stored(recording) == ["night", "owl"],
           "The recording should have night and owl, and has #{inspect(stored(recording))}."

    assert Repo.get_by!(Tag, name: "owl").id == owl.id, "The tag owl was replaced by another row."
  end

  test "a tag that it has already" do
    recording = recording(["heath"])
    answer = add(recording, "heath, lark")

    assert match?({:ok, %Recording{}}, answer),
           "add/2 should answer {:ok, recording}, and answers #{inspect(answer, limit: 3)}."

    {:ok, %Recording{tags: tags}} = answer

    assert is_list(tags), "The recording that add/2 answers should have its tags loaded."
    names = tags |> Enum.map(& &1.name) |> Enum.sort()

    assert names == Enum.uniq(names),
           "The recording had heath already, and add/2 answers #{inspect(names)}: the same tag is in the list twice."

    assert names == ["heath", "lark"],
           "The recording should have heath and lark; add/2 answers #{inspect(names)}."
  end
end
