import { test } from 'vitest'
import { expectRaise, expectRun, expectValues } from '#elixir/testing/expect-run.ts'

test('arithmetic keeps 34 digits and rounds half up', () =>
  expectValues([
    ['Decimal.div(2, 3)', 'Decimal.new("0.6666666666666666666666666666666667")'],
    ['Decimal.div(100, 4)', 'Decimal.new("25")'],
    ['Decimal.div("5.0", "2.5")', 'Decimal.new("2")'],
    ['Decimal.mult("19.90", 3)', 'Decimal.new("59.70")'],
    ['Decimal.add("1E+3", 1)', 'Decimal.new("1001")'],
    ['Decimal.sub(1, "1.00")', 'Decimal.new("0.00")'],
    ['Decimal.div_rem(-7, 2)', '{Decimal.new("-3"), Decimal.new("-1")}'],
    ['Decimal.rem("5.5", 2)', 'Decimal.new("1.5")'],
    ['Decimal.sqrt("0.25")', 'Decimal.new("0.5")'],
    ['Decimal.sqrt(100)', 'Decimal.new("10")'],
  ]))

test('round/3: modes', () =>
  expectValues(
    [
      ['half_up', '-3'],
      ['half_down', '-2'],
      ['half_even', '-2'],
      ['up', '-3'],
      ['down', '-2'],
      ['ceiling', '-2'],
      ['floor', '-3'],
    ].map(([mode, text]) => [`Decimal.round("-2.5", 0, :${mode})`, `Decimal.new("${text}")`] as const),
  ))

test('round/2: places', () =>
  expectValues([
    ['Decimal.round("1.5", 3)', 'Decimal.new("1.500")'],
    ['Decimal.round(1250, -2)', 'Decimal.new("1.3E+3")'],
  ]))

test('to_string/2', () =>
  expectValues([
    ['Decimal.to_string(Decimal.new("1.50E-9"), :normal)', '"0.00000000150"'],
    ['Decimal.to_string(Decimal.new("100E-2"), :raw)', '"100E-2"'],
    ['Decimal.to_string(Decimal.new("1.50"), :xsd)', '"1.5"'],
  ]))

test('compare, with a threshold too', () =>
  expectValues([
    ['Decimal.compare("1.0", 1)', ':eq'],
    ['Decimal.eq?("1.05", 1, "0.1")', 'true'],
    ['Decimal.gt?(Decimal.new("NaN"), 1)', 'false'],
    ['Decimal.max(Decimal.new("NaN"), 1)', 'Decimal.new("1")'],
  ]))

test('Context.with/2: precision, flags and traps of the process', async () => {
  await expectRun(
    'Decimal.Context.with(%Decimal.Context{precision: 2}, fn -> {Decimal.div(1, 3), Decimal.Context.get().flags} end)',
    '{Decimal.new("0.33"), [:rounded, :inexact]}',
  )
  await expectRun('Decimal.Context.with(%Decimal.Context{traps: []}, fn -> Decimal.div(1, 0) end)', 'Decimal.new("Infinity")')
  await expectRun('Decimal.Context.get().precision', '34')
})

test('what is refused', async () => {
  await expectRaise('Decimal.div(0, 0)', 'Decimal.Error', 'invalid_operation: 0 / 0')
  await expectRaise('Decimal.new("1.5 ")', 'Decimal.Error', ': number parsing syntax: "1.5 "')
  await expectRaise('Decimal.add(1, nil)', 'FunctionClauseError', 'no function clause matching in Decimal.decimal/1')
})
