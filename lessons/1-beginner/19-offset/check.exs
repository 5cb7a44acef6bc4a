defmodule Lesson.Check do
  use ExUnit.Case

  alias Archive.Reader

  test "the first page begins with the newest letter" do
    page = Reader.page(1, 2)
    assert page != [], "page(1, 2) is empty, and there are six letters."

    refute hd(page) == "Adrien Legendre",
           "page(1, 2) is what should be page 2: page 1 skips no row at all."

    assert page == ["Wilhelm Olbers", "Jean Fourier"],
           "page(1, 2) should be the two newest letters, Olbers and Fourier, and is #{inspect(page)}."
  end

  test "the second page goes on after the first" do
    page = Reader.page(2, 2)

    refute List.first(page) == "Jean Fourier",
           "Fourier is on page 1 and on page 2: an offset counts rows, not pages."

    assert "Joseph Lagrange" in page,
           "page(2, 2) should begin with Lagrange, and is #{inspect(page)}."

    assert page == ["Joseph Lagrange", "Adrien Legendre"],
           "Legendre and Gauss wrote on the same day, and Legendre has the higher id: page(2, 2) is #{inspect(page)}."
  end

  test "each letter is on one page" do
    pages = Reader.page(1, 4) ++ Reader.page(2, 4)

    assert length(pages) == 6 and pages == Enum.uniq(pages),
           "Pages 1 and 2 of four have #{length(pages)} writers: #{inspect(pages)}."
  end

  test "the database skips and cuts" do
    refute Lesson.queries() == [],
           "Nothing was sent: let the last line call page(1, 4), as the starting code does."

    assert Enum.any?(Lesson.queries(), &(&1.sql =~ "LIMIT")),
           "All letters were sent and most of them thrown away: limit and offset belong in the query."
  end

  test "after the last page there is nothing" do
    assert Reader.page(9, 4) == [], "page(9, 4) should be an empty list."
  end
end
