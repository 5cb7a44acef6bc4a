alias Clinic.Patient

# insert Tomas Lindqvist, born on 2 February 1990
tomas = %Patient{name: "Tomas Lindqvist"}
