import { test } from 'vitest'
import { expectRaise, expectValues } from '#elixir/testing/expect-run.ts'

test('Calendar.ISO: texts', () =>
  expectValues([
    ['Calendar.ISO.date_to_string(-45, 2, 28, :basic)', '"-00450228"'],
    ['Calendar.ISO.time_to_string(2, 3, 4, {5000, 4})', '"02:03:04.0050"'],
    [
      'Calendar.ISO.datetime_to_string(2017, 8, 1, 1, 2, 3, {4, 5}, "America/X", "PST", -28800, 3600)',
      '"2017-08-01 01:02:03.00000-07:00 PST America/X"',
    ],
    ['Calendar.ISO.parse_date("20150123", :basic)', '{:ok, {2015, 1, 23}}'],
    ['Calendar.ISO.parse_utc_datetime("20150123T235007.123+0230", :basic)', '{:ok, {2015, 1, 23, 21, 20, 7, {123000, 3}}, 9000}'],
  ]))

test('Calendar.ISO: fractions of a day', () =>
  expectValues([
    ['Calendar.ISO.naive_datetime_from_iso_days({0, {1, 3}})', '{0, 1, 1, 8, 0, 0, {0, 6}}'],
    ['Calendar.ISO.naive_datetime_to_iso_days(2000, 1, 1, 12, 0, 0, {5, 6})', '{730485, {43200000005, 86400000000}}'],
    ['Calendar.ISO.time_from_day_fraction({1, 7})', '{3, 25, 42, {857142, 6}}'],
    ['Calendar.ISO.day_of_era(-1, 12, 31)', '{367, 0}'],
  ]))

test('Duration: what a text lacks', () =>
  expectValues([
    ['Duration.from_iso8601("-P3WT-5H1.25S")', '{:ok, %Duration{week: -3, hour: 5, second: -1, microsecond: {-250000, 2}}}'],
    ['Duration.from_iso8601("P4Y2W3Y")', '{:error, :invalid_date_component}'],
    ['Duration.from_iso8601("PT1D")', '{:error, :invalid_time_component}'],
    ['Duration.from_iso8601("P")', '{:error, :invalid_duration}'],
    ['Duration.to_string(Duration.new!(day: 2, hour: 1), units: [day: " days"], separator: ", ")', '"2 days, 1h"'],
  ]))

test('Calendar.ISO.day_of_week/4: no such day', () =>
  expectRaise(
    'Calendar.ISO.day_of_week(2016, 10, 31, :wrong)',
    'FunctionClauseError',
    'no function clause matching in Calendar.ISO.day_of_week_offset/1',
  ))
