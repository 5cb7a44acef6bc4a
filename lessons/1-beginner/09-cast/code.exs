import Ecto.Changeset
alias Chess.Player

# what a form sent: all text, and more than we asked for
params = %{"name" => "Mira Okoye", "rating" => "1620", "admin" => "true", "shoe_size" => "39"}
changeset = cast(%Player{}, params, [:name, :rating])

changeset.changes
apply_changes(changeset)

# a rating that is no number
typo = cast(%Player{}, %{"rating" => "16x0"}, [:name, :rating])

{typo.valid?, typo.errors}
