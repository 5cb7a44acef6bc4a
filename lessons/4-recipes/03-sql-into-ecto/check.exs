defmodule Lesson.Check do
  use ExUnit.Case

  alias Club.Idle

  test "it is a query, and nothing has been sent" do
    query = Idle.query(2024)

    assert is_struct(query, Ecto.Query),
           "query/1 should return an Ecto query that others can build on; it returned #{inspect(query)}."
  end

  test "who won nothing in 2024" do
    query = Idle.query(2024)

    if is_struct(query, Ecto.Query) do
      names = Repo.all(query)

      refute names == [],
             "Nobody is found: in WHERE the condition on the year removes the rows without a game again."

      assert names == ["Britt", "Yusuf"],
             "Britt and Yusuf won nothing in 2024; the query gives #{inspect(names)}."
    end
  end

  test "the year is the argument" do
    query = Idle.query(2023)

    if is_struct(query, Ecto.Query) do
      names = Repo.all(query)

      assert names != ["Britt", "Yusuf"] or Repo.all(Idle.query(2024)) != names,
             "For 2023 and 2024 the answer is the same: pin the argument where the SQL says 2024."

      if Repo.all(Idle.query(2024)) == ["Britt", "Yusuf"] do
        assert names == ["Yusuf"],
               "In 2023 only Yusuf won nothing; the query gives #{inspect(names)}."
      end
    end
  end
end
