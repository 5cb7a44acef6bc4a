import Ecto.Changeset
alias Tools.Member

form = fn params ->
  %Member{}
  |> cast(params, [:name, :email])
  |> validate_required([:name, :email])
end

# what a form does with a changeset
show = fn
  %{action: nil} -> %{}
  changeset -> traverse_errors(changeset, fn {message, _} -> message end)
end

# the page was opened
fresh = form.(%{})

{fresh.action, fresh.valid?}

show.(fresh)

# the button was pressed
{:error, tried} = Repo.insert(fresh)

tried.action
show.(tried)

# somebody types
live = Map.put(form.(%{"name" => "Ib"}), :action, :validate)

show.(live)
