alias Clinic.Patient

tomas = Repo.insert(%Patient{name: "Tomas Lindqvist", born_on: ~D[1990-02-02]})
