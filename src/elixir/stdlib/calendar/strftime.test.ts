import { test } from 'vitest'
import { expectRaise, expectValues } from '#elixir/testing/expect-run.ts'

test('fillings and widths; microseconds are never filled up', () =>
  expectValues([
    ['Calendar.strftime(~U[2024-03-05 14:07:09.1Z], "%-d %_d %05d %-H %010Y %-m/%-d %3p")', '"5  5 00005 14 0000002024 3/5  PM"'],
    ['Calendar.strftime(~U[2024-03-05 14:07:09.1Z], "%f %3f %-f")', '"1 1 1"'],
    ['Calendar.strftime(%{year: 2024}, "%Y")', '"2024"'],
  ]))

test('unknown options, formats within themselves, fields that are missing', async () => {
  await expectRaise(
    'Calendar.strftime(~D[2024-03-05], "%b", nope: 1)',
    'ArgumentError',
    'unknown option :nope given to Calendar.strftime/3',
  )
  await expectRaise(
    'Calendar.strftime(~N[2024-03-05 14:07:09], "%c", preferred_datetime: "%c")',
    'ArgumentError',
    'tried to format preferred_datetime within another preferred_datetime format',
  )
  await expectRaise('Calendar.strftime(%{year: 2024}, "%m")', 'KeyError', 'key :month not found in: %{year: 2024}')
})
