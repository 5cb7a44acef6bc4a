import { expect, test } from 'vitest'
import { calledNames } from './called-name.ts'

const TEXT = `import Ecto.Query
alias Ecto.Multi
alias Label.{Album, Artist}

Repo.all(from a in Album, where: a.year == 2024)
Multi.new() |> Enum.map(& &1)
`

test('a function of a module, with the alias resolved', () => {
  expect(calledNames(TEXT, 6, 8)).toEqual([{ module: 'Ecto.Multi', name: 'new' }])
  expect(calledNames(TEXT, 6, 21)).toEqual([{ module: 'Enum', name: 'map' }])
})

test('a module alone', () => {
  expect(calledNames(TEXT, 5, 21)).toEqual([{ module: 'Label.Album', name: null }])
})

test('a name without a module may be of any module that the text imports, or of Kernel', () => {
  expect(calledNames(TEXT, 5, 11).map(({ module, name }) => `${module}.${name}`)).toEqual([
    'Ecto.Query.from',
    'Ecto.Query.API.from',
    'Ecto.Query.WindowAPI.from',
    'Kernel.from',
    'Kernel.SpecialForms.from',
  ])
})

test('no name, nothing', () => {
  expect(calledNames(TEXT, 4, 1)).toEqual([])
})
