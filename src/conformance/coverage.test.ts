import { expect, test } from 'vitest'
import { loadSqlJs } from '#drivers/sqljs/engine.ts'
import { readLibrary } from '#session/library.ts'
import { coverage, coveredModule } from './coverage.ts'
import { generatedText } from './page-data.ts'
import { parseModules } from './public-functions.ts'
import { coverageTable, missingLines } from './tables.ts'

const library = readLibrary(await loadSqlJs())

test('a list of modules: functions by their arities, operators too', () => {
  expect(parseModules('# real\n\nKernel\n  //2 if/2\n  abs/1\nEcto.Multi\n  run/3,5\n')).toEqual([
    { name: 'Kernel', functions: ['//2', 'if/2', 'abs/1'] },
    { name: 'Ecto.Multi', functions: ['run/3', 'run/5'] },
  ])
})

test('a module: what is there, what has no place in a page, what is missing', () => {
  const module = coveredModule('elixir', { name: 'System', functions: ['get_env/1', 'cmd/2', 'no_such/9'] }, library)
  expect(module.functions).toEqual([
    { name: 'get_env/1', state: 'there' },
    { name: 'cmd/2', state: 'elsewhere', because: 'a program in the playground cannot start other programs' },
    { name: 'no_such/9', state: 'missing' },
  ])
  expect(coverageTable([module])).toBe(
    [
      'module                             there elsewhere   missing',
      'System                                 1         1         1',
      'all                                    1         1         1',
    ].join('\n'),
  )
  expect(missingLines([module])).toEqual([
    'System (a program in the playground cannot start other programs): cmd/2',
    'System (missing): no_such/9',
  ])
  expect(generatedText([], [module])).toBe(
    '{\n"areas": [\n\n],\n"elixir": [\n' +
      '{"name":"System","there":["get_env/1"],"missing":["no_such/9"],' +
      '"elsewhere":[{"because":"a program in the playground cannot start other programs","functions":["cmd/2"]}]}\n],\n"ecto": [\n\n]\n}\n',
  )
})

test('macros of Kernel and functions of a repository are found', () => {
  expect(coveredModule('elixir', { name: 'Kernel', functions: ['if/2', 'hd/1'] }, library).functions.map(({ state }) => state)).toEqual([
    'there',
    'there',
  ])
  expect(coveredModule('ecto', { name: 'Ecto.Repo', functions: ['all/1'] }, library).functions).toEqual([{ name: 'all/1', state: 'there' }])
})

test('Ecto.Query, Ecto.Changeset, Ecto.Repo and Enum are there as a whole', () => {
  const whole = coverage(library).filter(({ name }) => ['Ecto.Query', 'Ecto.Changeset', 'Ecto.Repo', 'Enum'].includes(name))
  expect(missingLines(whole)).toEqual([])
})
