defmodule Cinema.CreateBookings do
  use Ecto.Migration

  def change do
    create table(:bookings) do
      add :name, :string
      add :seats, :integer
    end
  end
end

Ecto.Migrator.up(Repo, 1, Cinema.CreateBookings, log: false)

defmodule Cinema.Booking do
  use Ecto.Schema

  schema "bookings" do
    field :name, :string
    field :seats, :integer
  end

  @room 4

  @doc "How many seats are free; negative when too many are booked."
  def left, do: @room - (Repo.aggregate(__MODULE__, :sum, :seats) || 0)
end
