import { expect, test } from 'vitest'
import { floatPower } from './float-power.ts'

test('whole exponents are rounded once', () => {
  expect([
    floatPower(10, -5),
    floatPower(10, -4),
    floatPower(10, 23),
    floatPower(2, -1074),
    floatPower(1.5, 3),
    floatPower(-2, 3),
    floatPower(0.1, 2),
  ]).toEqual([1.0e-5, 1.0e-4, 1.0000000000000001e23, 5e-324, 3.375, -8, 0.010000000000000002])
})

test("other exponents and limits are the platform's", () => {
  expect([floatPower(2, 0.5), floatPower(0, -1), floatPower(10, 400), floatPower(0, 5)]).toEqual([
    Math.SQRT2,
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    0,
  ])
})
