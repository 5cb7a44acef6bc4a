defmodule Lesson.Check do
  use ExUnit.Case

  test "the test passes" do
    result = Lesson.result()

    assert is_map(result) and is_map_key(result, :failures),
           "The last line should run the suite: ExUnit.run()."

    assert result.total == 1,
           "Tests in the suite: #{result.total}. Keep the one that was there."

    refute Lesson.output() =~ "OwnershipError",
           "The worker was refused: DBConnection.OwnershipError. It is still not allowed to use the connection of the test."

    assert result.failures == 0, "The test fails, for another reason than before; see the output."
  end

  test "the birds never left the test" do
    count = Repo.aggregate(Ringing.Bird, :count)

    assert count == 0,
           "After the test the table still has birds (#{count}): they were really written. Keep to the connection of the test."
  end

  test "the worker does the counting" do
    counted = Enum.count(Lesson.queries(), &(&1.sql =~ "count("))

    assert counted == 1,
           "The count was asked for #{counted} times: once is enough, by the worker."
  end
end
