alias Clinic.Patient

patient = %Patient{name: "Ines Carvalho", born_on: ~D[1984-05-19]}

{:ok, saved} = Repo.insert(patient)

{patient.id, saved.id}

Ecto.get_meta(patient, :state)
Ecto.get_meta(saved, :state)
