import Ecto.Changeset
alias Vineyard.Wine

check = fn params ->
  %Wine{}
  |> cast(params, [:name, :lot, :grapes])
  |> validate_length(:name, min: 3, max: 20)
  |> validate_length(:lot, is: 6, message: "a lot has %{count} characters")
  |> validate_length(:grapes, max: 2)
end

check.(%{"name" => "Bairrada", "lot" => "L2109B"}).valid?

short = check.(%{"name" => "Bà", "lot" => "L21"})

short.errors

# lists are counted, too
many = check.(%{"grapes" => ["Baga", "Bical", "Arinto"]})

# for people: put the values into the messages
readable = fn changeset ->
  traverse_errors(changeset, fn {message, options} ->
    Enum.reduce(options, message, fn {key, value}, text ->
      String.replace(text, "%{#{key}}", fn _ -> to_string(value) end)
    end)
  end)
end

readable.(short)
readable.(many)

# characters or bytes
name = change(%Wine{}, name: "Bàgà")

validate_length(name, :name, max: 4).valid?
validate_length(name, :name, max: 4, count: :bytes).valid?
