defmodule Lesson.Check do
  use ExUnit.Case

  test "both tests pass" do
    result = Lesson.result()

    assert is_map(result) and is_map_key(result, :failures),
           "The last line should run the suite: ExUnit.run()."

    assert result.total == 2,
           "Tests in the suite: #{result.total}. Keep the two that were there."

    refute Lesson.output() =~ "OwnershipError",
           "The stranger was refused, DBConnection.OwnershipError: the connection is not shared."

    assert result.failures == 0, "#{result.failures} of the tests fail: see the output."
  end

  test "nothing is left" do
    count = Repo.aggregate(Ringing.Bird, :count)

    assert count == 0,
           "After the tests the table still has birds (#{count}): they were written outside of a sandbox."
  end
end
