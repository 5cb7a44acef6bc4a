import { expect, test } from 'vitest'
import { float } from '#terms/float.ts'
import { compareDecimals } from './compare.ts'
import { type Decimal, decimalFromFloat, parseDecimal } from './decimal.ts'
import { formatDecimal, formatDecimalPlain } from './format.ts'

const shown = (text: string) => {
  const parsed = parseDecimal(text)
  return parsed === undefined ? 'none' : `${formatDecimal(parsed.value)}|${parsed.rest}`
}

const decimal = (text: string): Decimal => parseDecimal(text)?.value as Decimal

test('Decimal.parse/1 and Decimal.to_string/1', () => {
  expect(['1.50', '1e2', '-.5', '5.', '1.50E-4', '1e-7', '1.5kg', 'abc', '-Infinity', 'nan', '0.0000001'].map(shown)).toEqual([
    '1.50|',
    '1E+2|',
    '-0.5|',
    '5|',
    '0.000150|',
    '1E-7|',
    '1.5|kg',
    'none',
    '-Infinity|',
    'NaN|',
    '1E-7|',
  ])
})

test('Decimal.from_float/1 takes the shortest digits', () => {
  expect([1.5, 100, 1e5, 0.1, 1e-7].map((value) => formatDecimal(decimalFromFloat(float(value))))).toEqual([
    '1.5',
    '100.0',
    '1.0E+5',
    '0.1',
    '1.0E-7',
  ])
})

test('Decimal.compare/2 is by value', () => {
  const pairs = [
    ['1.0', '1.00'],
    ['-2', '1e1'],
    ['Infinity', '9e99'],
    ['0.1', '0.09'],
  ]
  expect(pairs.map(([a, b]) => compareDecimals(decimal(a ?? ''), decimal(b ?? '')))).toEqual([0, -1, 1, 1])
  expect(compareDecimals(decimal('NaN'), decimal('1'))).toBe(undefined)
})

test('Decimal.to_string/2, :normal', () => {
  expect(['1e3', '1.5e-9', '0e5'].map((text) => formatDecimalPlain(decimal(text)))).toEqual(['1000', '0.0000000015', '0'])
})
