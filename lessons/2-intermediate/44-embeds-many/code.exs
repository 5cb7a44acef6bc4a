alias Bakery.Recipe

params = %{
  "name" => "Rye loaf",
  "ingredients" => [
    %{"name" => "rye flour", "grams" => "450"},
    %{"name" => "water", "grams" => "310"}
  ]
}

recipe = %Recipe{} |> Recipe.changeset(params) |> Repo.insert!()
Enum.map(recipe.ingredients, &{&1.name, &1.grams})

# one entry of two is wrong
entries = [%{"name" => "salt", "grams" => "9"}, %{"name" => "yeast", "grams" => "0"}]
bad = Recipe.changeset(%Recipe{}, %{"ingredients" => entries})

# one map an entry
Ecto.Changeset.traverse_errors(bad, fn {m, o} ->
  String.replace(m, "%{number}", "#{o[:number]}")
end)

# the flour is kept by its id, the water goes
[flour, _water] = recipe.ingredients
kept = %{"ingredients" => [%{"id" => flour.id, "grams" => "500"}]}
recipe = recipe |> Recipe.changeset(kept) |> Repo.update!()
Enum.map(recipe.ingredients, &{&1.name, &1.grams})
