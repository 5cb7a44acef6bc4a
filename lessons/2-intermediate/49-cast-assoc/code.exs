alias Tram.Line
params = %{"name" => "7", "stops" => [%{"name" => "Harbour"}, %{"name" => "Market"}]}

# a line with two stops
line = %Line{} |> Line.changeset(params) |> Repo.insert!()
Enum.map(line.stops, & &1.name)

# one changed by its id, one new, one left out
[harbour, _market] = line.stops
stops = [%{"id" => harbour.id, "name" => "Old Harbour"}, %{"name" => "Station"}]
line = line |> Line.changeset(%{"stops" => stops}) |> Repo.update!()
Enum.map(line.stops, & &1.name)

# the second has no name
stops = [%{"name" => "Park"}, %{"name" => ""}]
bad = Line.changeset(%Line{}, %{"name" => "9", "stops" => stops})
Ecto.Changeset.traverse_errors(bad, fn {message, _} -> message end)
