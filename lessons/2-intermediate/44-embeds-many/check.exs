defmodule Lesson.Check do
  use ExUnit.Case

  alias Bakery.Order

  @bun %{"product" => "bun", "pieces" => "12"}
  @loaf %{"product" => "rye loaf", "pieces" => "1"}

  defp changeset(lines, order \\ struct(Bakery.Order)) do
    Order.changeset(order, %{"lines" => lines})
  rescue
    error ->
      flunk(
        "Order.changeset/2 raised: #{error |> Exception.message() |> String.split("\n") |> Enum.take(2) |> Enum.join(" ")}"
      )
  end

  test "an order with two lines is saved" do
    changeset = changeset([@bun, @loaf])
    assert changeset.valid?, "An order of 12 buns and a loaf should be valid."
    order = Repo.insert!(changeset)
    assert Map.has_key?(order, :lines), "An order has no lines yet: embed them."

    assert length(Repo.get!(Order, order.id).lines) == 2,
           "Two lines were sent, and the row has #{length(order.lines)}."
  end

  test "an order without lines is not valid" do
    refute changeset([]).valid?,
           "An order with an empty list of lines is valid: require the embed."
  end

  test "a line has a product and 1 to 100 pieces" do
    refute changeset([%{"pieces" => "2"}]).valid?, "A line without a product is valid."
    refute changeset([%{@bun | "pieces" => "0"}]).valid?, "A line of 0 pieces is valid."

    refute changeset([@loaf, %{@bun | "pieces" => "101"}]).valid?,
           "A line of 101 pieces is valid."

    assert changeset([%{@bun | "pieces" => "100"}]).valid?,
           "A line of 100 pieces should be valid."
  end

  test "a line that is left out goes" do
    order = Repo.insert!(changeset([@bun, @loaf]))

    if Map.has_key?(order, :lines) do
      [bun, _loaf] = order.lines
      order = Repo.update!(changeset([%{"id" => bun.id}], order))

      assert Enum.map(order.lines, & &1.product) == ["bun"],
             "The loaf was left out of the params and should be gone."
    end
  end
end
