defmodule Lesson.Check do
  use ExUnit.Case

  alias Seedbank.{Jar, Shelf}

  test "a jar belongs to a shelf" do
    case Jar.__schema__(:association, :shelf) do
      %Ecto.Association.BelongsTo{related: Shelf} ->
        :ok

      %Ecto.Association.BelongsTo{related: other} ->
        flunk("A jar belongs to #{inspect(other)}, and should belong to Seedbank.Shelf.")

      %Ecto.Association.Has{} ->
        flunk(
          "The column shelf_id is in jars, so it is the jar that belongs to the shelf: has_one and has_many are for the other side."
        )

      nil ->
        flunk(
          "Jar has no association :shelf. A field for shelf_id alone does not tell Ecto which schema it leads to."
        )
    end
  end

  test "which brings the field shelf_id" do
    assert :shelf_id in Jar.__schema__(:fields),
           "Jar has no field shelf_id, the column of jars that leads to the shelf."
  end

  test "the lentils stand on N-05" do
    code = Lesson.binding(:code)
    refute is_struct(code, Ecto.Query), "code is a query that nobody sent: give it to Repo.one/1."
    refute is_struct(code, Shelf), "code is the whole shelf: take its code."

    assert code == "N-05",
           "The jar \"lentil 2019\" stands on shelf N-05, and code is #{inspect(code)}."
  end
end
