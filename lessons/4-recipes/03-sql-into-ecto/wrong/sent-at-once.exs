defmodule Club.Idle do
  def query(year) do
    sql = """
    SELECT p.name
    FROM players AS p
    LEFT JOIN games AS g ON g.winner_id = p.id AND g.year = ?
    WHERE g.id IS NULL
    ORDER BY p.name
    """

    Repo.query!(sql, [year]).rows
  end
end

Club.Idle.query(2024)
