defmodule Vet.Practices do
  # :opened, or :exists when it is migrated already
  def open(name) do
    Repo.query!("CREATE SCHEMA #{name}")
    :opened
  end
end

Vet.Practices.open("cedar")
