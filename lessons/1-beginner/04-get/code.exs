alias Observatory.Star

vega = Repo.get(Star, 1)

vega.name

# the id from an address such as /stars/2 is text
Repo.get(Star, "2").name

# nobody has catalogued this one
Repo.get(Star, 404)

# text that is no number
try do
  Repo.get(Star, "sirius")
rescue
  e -> e.__struct__
end
