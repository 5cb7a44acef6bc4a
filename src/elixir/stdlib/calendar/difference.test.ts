import { test } from 'vitest'
import { expectRaise, expectValues } from '#elixir/testing/expect-run.ts'

test('diff: each moment is cut to the unit before they are subtracted', () =>
  expectValues([
    ['Time.diff(~T[10:00:00], ~T[09:00:00.5])', '3600'],
    ['NaiveDateTime.diff(~N[2024-01-01 10:00:00], ~N[2024-01-01 09:00:00.5], :minute)', '60'],
    ['DateTime.diff(~U[2024-01-01 10:00:00.2Z], ~U[2024-01-01 09:00:00.5Z], :millisecond)', '3599700'],
  ]))

test('to_iso8601: the basic form of a year before 0', () =>
  expectValues([
    [
      '{Date.to_iso8601(~D[-0044-03-15], :basic), NaiveDateTime.to_iso8601(~N[-0044-03-15 01:02:03], :basic)}',
      '{"-00440315", "-00440315T010203"}',
    ],
  ]))

test('DateTime.new!/3: a zone that is not known', () =>
  expectRaise(
    'DateTime.new!(~D[2024-02-29], ~T[12:00:00], "Europe/Paris")',
    'ArgumentError',
    'cannot build datetime with ~D[2024-02-29] and ~T[12:00:00], reason: :utc_only_time_zone_database',
  ))
