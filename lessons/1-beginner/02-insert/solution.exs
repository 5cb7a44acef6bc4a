alias Clinic.Patient

# insert Tomas Lindqvist, born on 2 February 1990
{:ok, tomas} = Repo.insert(%Patient{name: "Tomas Lindqvist", born_on: ~D[1990-02-02]})
