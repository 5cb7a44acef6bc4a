alias Post.Parcel

parcel = Repo.get_by!(Parcel, code: "NO-4471")

{:ok, gone} = Repo.delete(parcel)

gone.code
Ecto.get_meta(gone, :state)

# the row is not there any more
try do
  Repo.delete(parcel)
rescue
  e -> e.__struct__
end

# "make sure that it is gone"
{:ok, _} = Repo.delete(parcel, allow_stale: true)

Repo.aggregate(Parcel, :count)
