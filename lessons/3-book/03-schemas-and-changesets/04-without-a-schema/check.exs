defmodule Lesson.Check do
  use ExUnit.Case

  alias Tools.Search

  test "what is not given has its default" do
    answer = Search.read(%{"term" => "saw"})

    assert match?({:ok, %{}}, answer),
           "A search for saw should be {:ok, map}, and is #{inspect(answer)}."

    {:ok, search} = answer

    assert search[:page] == 1,
           "No page was given, so it should be 1; the search is #{inspect(search)}."

    assert search[:sizes] == [],
           "No sizes were given, so they should be []; the search is #{inspect(search)}."

    assert search[:term] == "saw", "The term is lost: #{inspect(search)}."
  end

  test "what is given is cast" do
    answer = Search.read(%{"term" => "saw", "page" => "3", "sizes" => ["120", "180"]})

    assert match?({:ok, %{}}, answer),
           "Page 3 with the sizes 120 and 180 should be {:ok, map}, and is #{inspect(answer)}."

    {:ok, search} = answer

    assert search[:page] == 3,
           "The page should be the integer 3, and is #{inspect(search[:page])}."

    assert search[:sizes] == [120, 180],
           "The sizes should be the integers 120 and 180, and are #{inspect(search[:sizes])}."
  end

  test "what is wrong is an error on its field" do
    for {params, field} <- [
          {%{}, :term},
          {%{"term" => "saw", "page" => "0"}, :page},
          {%{"term" => "saw", "page" => "last"}, :page},
          {%{"term" => "saw", "sizes" => ["big"]}, :sizes}
        ] do
      answer = Search.read(params)

      assert match?({:error, %{errors: [{^field, _}]}}, answer),
             "#{inspect(params)} should be an error on #{inspect(field)}, and gives #{inspect(answer)}."
    end
  end
end
