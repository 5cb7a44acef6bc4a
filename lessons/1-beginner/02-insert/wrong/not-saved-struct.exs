alias Clinic.Patient

tomas = %Patient{name: "Tomas Lindqvist", born_on: ~D[1990-02-02]}
Repo.insert(tomas)
