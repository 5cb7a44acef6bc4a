import type { ModuleDocs } from './function-docs.ts'

/** What `h Calendar.ISO` tells. */
export const calendarIsoDocs: ModuleDocs = {
  text: 'The calendar of ISO 8601 with its leap years, which dates and times have unless another is named.',
  functions: {
    'date_to_string/4': {
      signature: 'date_to_string(year, month, day, format \\\\ :extended)',
      text: 'Writes a date as `2024-02-29`, or as `20240229` in the format `:basic`.',
    },
    'datetime_to_string/12': {
      signature:
        'datetime_to_string(year, month, day, hour, minute, second, microsecond, time_zone, zone_abbr, utc_offset, std_offset, format \\\\ :extended)',
      text: 'Writes date, time and zone; in UTC a `Z` stands for the zone.',
    },
    'day_of_era/3': {
      signature: 'day_of_era(year, month, day)',
      text: 'Gives `{day, era}`: how many days the date is from the beginning of its era, counted from 1.',
    },
    'day_of_week/4': {
      signature: 'day_of_week(year, month, day, starting_on)',
      text: 'Gives the day of the week as `{day, first, last}`, where `starting_on` names the day that is 1.',
    },
    'day_of_year/3': {
      signature: 'day_of_year(year, month, day)',
      text: 'Gives which day of its year a date is, from 1 for the first of January.',
    },
    'day_rollover_relative_to_midnight_utc/0': {
      signature: 'day_rollover_relative_to_midnight_utc()',
      text: 'Gives when a day begins as a fraction of a day after midnight: `{0, 1}`.',
    },
    'days_in_month/2': {
      signature: 'days_in_month(year, month)',
      text: 'Gives how many days a month has in a year: 29 for February of a leap year.',
    },
    'iso_days_to_beginning_of_day/1': {
      signature: 'iso_days_to_beginning_of_day(iso_days)',
      text: 'Gives the first moment of the day that a count of days with a fraction falls on.',
    },
    'iso_days_to_end_of_day/1': {
      signature: 'iso_days_to_end_of_day(iso_days)',
      text: 'Gives the last microsecond of the day that a count of days with a fraction falls on.',
    },
    'leap_year?/1': {
      signature: 'leap_year?(year)',
      text: 'Tells whether a year has 366 days: divisible by 4, but not by 100 unless by 400.',
    },
    'months_in_year/1': {
      signature: 'months_in_year(year)',
      text: 'Gives how many months the year has, which is 12 for every year of this calendar.',
    },
    'naive_datetime_from_iso_days/1': {
      signature: 'naive_datetime_from_iso_days(iso_days)',
      text: 'Makes the parts of a date and time of days since year 0 and a fraction of a day.',
    },
    'naive_datetime_to_iso_days/7': {
      signature: 'naive_datetime_to_iso_days(year, month, day, hour, minute, second, microsecond)',
      text: 'Gives the days since year 0 and the microseconds of the day as a fraction of it.',
    },
    'naive_datetime_to_string/8': {
      signature: 'naive_datetime_to_string(year, month, day, hour, minute, second, microsecond, format \\\\ :extended)',
      text: 'Writes a date and time without a zone, as `2024-02-29 12:30:00`.',
    },
    'parse_date/2': {
      signature: 'parse_date(string, format \\\\ :extended)',
      text: 'Reads a date from ISO 8601 text: `{:ok, {year, month, day}}` or `{:error, reason}`.',
    },
    'parse_duration/1': {
      signature: 'parse_duration(string)',
      text: 'Reads a duration such as `"P1M2DT3H"`: `{:ok, units}` as a keyword list, or `{:error, reason}`.',
    },
    'parse_naive_datetime/2': {
      signature: 'parse_naive_datetime(string, format \\\\ :extended)',
      text: 'Reads date and time from ISO 8601 text and drops an offset: `{:ok, parts}` or `{:error, reason}`.',
    },
    'parse_time/2': {
      signature: 'parse_time(string, format \\\\ :extended)',
      text: 'Reads a time of day from ISO 8601 text: `{:ok, {hour, minute, second, microsecond}}` or `{:error, reason}`.',
    },
    'parse_utc_datetime/2': {
      signature: 'parse_utc_datetime(string, format \\\\ :extended)',
      text: 'Reads date, time and offset from ISO 8601 text: `{:ok, parts in UTC, offset}` or `{:error, reason}`.',
    },
    'quarter_of_year/3': {
      signature: 'quarter_of_year(year, month, day)',
      text: 'Gives the quarter of the year that a date is in, from 1 for January to March up to 4.',
    },
    'shift_date/4': {
      signature: 'shift_date(year, month, day, duration)',
      text: 'Moves the parts of a date by a `%Duration{}` of years, months, weeks and days.',
    },
    'shift_naive_datetime/8': {
      signature: 'shift_naive_datetime(year, month, day, hour, minute, second, microsecond, duration)',
      text: 'Moves the parts of a date and time by a `%Duration{}`, its months and days first.',
    },
    'shift_time/5': {
      signature: 'shift_time(hour, minute, second, microsecond, duration)',
      text: 'Moves the parts of a time by a `%Duration{}`; after midnight the day begins again.',
    },
    'time_from_day_fraction/1': {
      signature: 'time_from_day_fraction(day_fraction)',
      text: 'Makes the parts of a time of a fraction of a day, such as `{1, 2}` for noon.',
    },
    'time_to_day_fraction/4': {
      signature: 'time_to_day_fraction(hour, minute, second, microsecond)',
      text: 'Gives a time as a fraction of a day: its microseconds, and those of a whole day.',
    },
    'time_to_string/5': {
      signature: 'time_to_string(hour, minute, second, microsecond, format \\\\ :extended)',
      text: 'Writes a time as `12:30:00`, or as `123000` in the format `:basic`.',
    },
    'valid_date?/3': {
      signature: 'valid_date?(year, month, day)',
      text: 'Tells whether the calendar has this day; `valid_date?(2023, 2, 29)` is false.',
    },
    'valid_time?/4': {
      signature: 'valid_time?(hour, minute, second, microsecond)',
      text: 'Tells whether hour, minute, second and `{microsecond, precision}` are all in range.',
    },
    'year_of_era/1': {
      signature: 'year_of_era(year)',
      text: 'Gives `{year, era}`: year 0 and those before it count backwards in era 0.',
    },
    'year_of_era/3': {
      signature: 'year_of_era(year, month, day)',
      text: 'Gives `{year, era}` of a date: year 0 and those before it count backwards in era 0.',
    },
  },
}
