import Ecto.Query
alias Swim.{Lane, Member}

# for a call
Repo.insert!(%Member{name: "Ana"}, prefix: "seals")
Repo.insert!(%Member{name: "Ben"}, prefix: "otters")

# for a query
Repo.all(from m in Member, prefix: "otters", select: m.name)
Repo.aggregate(put_query_prefix(Member, "seals"), :count)

# a struct remembers
ana = Repo.get_by!(Member, [name: "Ana"], prefix: "seals")
Ecto.get_meta(ana, :prefix)
Repo.update!(Ecto.Changeset.change(ana, name: "Ana Vidal"))

# or is told
Repo.insert!(Ecto.put_meta(%Member{name: "Cleo"}, prefix: "otters"))
Repo.aggregate(Member, :count, prefix: "otters")

# for a schema
Repo.all(from l in Lane, order_by: l.number, select: l.number)
