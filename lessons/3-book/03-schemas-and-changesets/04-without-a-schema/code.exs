import Ecto.Changeset

# data and types
{defaults, types} = {%{page: 1}, %{tool: :string, watts: :integer, page: :integer}}

search = fn params ->
  {defaults, types}
  |> cast(params, Map.keys(types))
  |> validate_number(:watts, greater_than: 0)
  |> apply_action(:validate)
end

{:ok, filter} = search.(%{"tool" => "drill", "watts" => "800"})

filter.page

{:error, refused} = search.(%{"watts" => "-5", "page" => "two"})

refused.errors

# types made while the program runs
questions = [%{key: :satisfied, type: :boolean}, %{key: :visits, type: :integer}]
types_of = fn questions -> Map.new(questions, &{&1.key, &1.type}) end

survey =
  cast({%{}, types_of.(questions)}, %{"satisfied" => "true", "visits" => "12"}, [
    :satisfied,
    :visits
  ])

survey.changes
