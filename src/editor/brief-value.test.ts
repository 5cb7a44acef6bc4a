import { expect, test } from 'vitest'
import { briefValue } from './brief-value.ts'

test('metadata and associations that were not loaded are left out', () => {
  expect(
    briefValue(
      '{:ok, %Label.Artist{__meta__: #Ecto.Schema.Metadata<:loaded, "artists">, id: 1, name: "Ola", albums: #Ecto.Association.NotLoaded<association :albums is not loaded>}}',
    ),
  ).toBe('{:ok, %Label.Artist{id: 1, name: "Ola"}}')
})

test('a text that was cut inside of them stays as it is', () => {
  expect(briefValue('%Label.Artist{__meta__: #Ecto.Schema.Meta…')).toBe('%Label.Artist{__meta__: #Ecto.Schema.Meta…')
})
