defmodule Lesson.Check do
  use ExUnit.Case

  defp ok?(sql), do: match?({:ok, _}, Repo.query(sql))

  defp lend(bike, customer),
    do:
      ok?(
        "INSERT INTO loans (day, bike_id, customer_id) VALUES ('2025-05-01', #{bike}, #{customer})"
      )

  defp bike(frame),
    do:
      Repo.query!("INSERT INTO bikes (frame) VALUES ('#{frame}') RETURNING id").rows
      |> hd()
      |> hd()

  defp customer(name),
    do:
      Repo.query!("INSERT INTO customers (name) VALUES ('#{name}') RETURNING id").rows
      |> hd()
      |> hd()

  test "a loan is for a bike that exists" do
    refute lend(99, "NULL"),
           "A loan of bike 99 was accepted, and there is no such bike: bike_id should be a reference."

    refute lend("NULL", "NULL"), "A loan without a bike was accepted: bike_id is required."
  end

  test "a bike with loans cannot be deleted" do
    id = bike("CB-3310")
    assert lend(id, "NULL"), "A loan of an existing bike was refused."
    refute ok?("DELETE FROM bikes WHERE id = #{id}"), "A bike was deleted although it has a loan."
  end

  test "a loan outlives its customer" do
    id = customer("Mr Osei")
    lend(bike("LN-0092"), id)

    assert ok?("DELETE FROM customers WHERE id = #{id}"),
           "A customer with loans could not be deleted: their customer_id has to be able to become null."

    left = Repo.query!("SELECT count(*) FROM loans WHERE customer_id = #{id}").rows
    assert left == [[0]], "A loan still points at a customer who was deleted."
  end

  test "both columns are indexed" do
    sql =
      "SELECT i.name FROM pragma_index_list('loans') l JOIN pragma_index_info(l.name) i WHERE i.seqno = 0"

    missing = ["bike_id", "customer_id"] -- List.flatten(Repo.query!(sql).rows)
    assert missing == [], "No index begins with #{Enum.join(missing, " or ")}."
  end
end
