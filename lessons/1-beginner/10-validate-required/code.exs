import Ecto.Changeset
alias Ferry.Ticket

check = fn ticket, params ->
  ticket
  |> cast(params, [:passenger, :port, :remark])
  |> validate_required([:passenger, :port])
end

# one field is blank, one was not sent at all
empty = check.(%Ticket{}, %{"passenger" => "   ", "remark" => ""})

empty.valid?
empty.errors
empty.changes

# an invalid changeset does not reach the database
{:error, refused} = Repo.insert(empty)

refused.action

{:ok, ticket} = Repo.insert(check.(%Ticket{}, %{"passenger" => "Ana Ribeiro", "port" => "Horta"}))

# the value may come from the data: nothing has to be sent again
check.(ticket, %{"remark" => "with bicycle"}).errors

# taking a value away is noticed
check.(ticket, %{"port" => ""}).errors
