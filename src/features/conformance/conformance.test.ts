import { expect, test } from 'vitest'
import { byName, countStates, findModules, type ModuleEntry } from './conformance.ts'

const FILE: ModuleEntry = {
  name: 'File',
  there: ['read/1', 'write/2', 'write/3'],
  missing: ['stat/2'],
  elsewhere: [{ because: 'a program in the playground has no files', functions: ['cd/1', 'cp/2'] }],
}
const ENUM: ModuleEntry = { name: 'Enum', there: ['map/2'], missing: [], elsewhere: [] }

test('by state: modules without a function in it are left out', () => {
  expect(findModules([FILE, ENUM], 'missing', '')).toEqual([{ module: FILE, groups: [{ state: 'missing', functions: ['stat/2'] }] }])
})

test('by words: a part of Module.function/arity, in any case', () => {
  expect(findModules([FILE, ENUM], 'there', 'enum.M')).toEqual([{ module: ENUM, groups: [{ state: 'there', functions: ['map/2'] }] }])
  expect(findModules([FILE, ENUM], 'elsewhere', ' cp ')).toEqual([
    { module: FILE, groups: [{ state: 'elsewhere', because: 'a program in the playground has no files', functions: ['cp/2'] }] },
  ])
  expect(findModules([FILE, ENUM], 'there', 'no such')).toEqual([])
})

test('counts by state', () => {
  expect(countStates([FILE, ENUM])).toEqual({ there: 4, missing: 1, elsewhere: 2 })
})

test('arities of a function stand together', () => {
  expect(byName(['write/2', 'write/3', '//2'])).toEqual(['write/2,3', '//2'])
})
