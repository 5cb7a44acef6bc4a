import Ecto.Changeset
alias Lighthouse.Lamp

lamp = Repo.get_by!(Lamp, place: "Skagen")

# values that the program made itself
off = change(lamp, state: "off", hours: 821)

off.changes

# the same value is no change
change(lamp, state: "on").changes

# one more change, worked out from the field as it would be
later = put_change(off, :hours, get_field(off, :hours) + 3)

later.changes

# a change although nothing differs
force_change(change(lamp), :state, "on").changes

# not cast, not checked: only the database will notice
wrong = change(lamp, hours: "many")

wrong.valid?

try do
  Repo.update(wrong)
rescue
  e in Ecto.ChangeError -> IO.puts(Exception.message(e))
end

Repo.update!(later).hours
