defmodule Nursery.Search do
  def by_latin(text) do
    sql = "SELECT name FROM plants WHERE instr(lower(latin), lower('#{text}')) > 0 ORDER BY name"
    List.flatten(Repo.query!(sql).rows)
  end
end

found = Nursery.Search.by_latin("canin")
