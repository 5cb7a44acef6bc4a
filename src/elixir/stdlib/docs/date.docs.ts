import type { ModuleDocs } from './function-docs.ts'

/** What `h Date` tells. */
export const dateDocs: ModuleDocs = {
  text: 'A day in a calendar, without time and zone, written `~D[2024-02-29]`. Compare with `Date.compare/2`, not with `<`.',
  functions: {
    'add/2': {
      signature: 'add(date, days)',
      text: 'Gives the date so many days later, or earlier when the number is negative.',
    },
    'after?/2': {
      signature: 'after?(date1, date2)',
      text: 'Tells whether the first date is later than the second. Operators such as `>` compare structs field by field instead.',
    },
    'before?/2': {
      signature: 'before?(date1, date2)',
      text: 'Tells whether the first date is earlier than the second. Operators such as `<` compare structs field by field instead.',
    },
    'beginning_of_month/1': {
      signature: 'beginning_of_month(date)',
      text: 'Gives the first day of the month that the date is in, as a date of its own.',
    },
    'beginning_of_week/2': {
      signature: 'beginning_of_week(date, starting_on \\\\ :default)',
      text: 'Gives the first day of the week that the date is in: Monday, unless another weekday is named.',
    },
    'compare/2': {
      signature: 'compare(date1, date2)',
      text: 'Tells how two dates follow each other: `:lt`, `:eq` or `:gt`. `Enum.sort(dates, Date)` uses it.',
    },
    'convert/2': {
      signature: 'convert(date, calendar)',
      text: 'Gives the same day in another calendar: `{:ok, date}`, or `{:error, :incompatible_calendars}`.',
    },
    'convert!/2': {
      signature: 'convert!(date, calendar)',
      text: 'Gives the same day in another calendar and raises `ArgumentError` when the calendars do not fit.',
    },
    'day_of_era/1': {
      signature: 'day_of_era(date)',
      text: 'Gives `{day, era}`: the number of the day since its era began. Era 1 is the current one.',
    },
    'day_of_week/2': {
      signature: 'day_of_week(date, starting_on \\\\ :default)',
      text: 'Numbers the weekday from 1, Monday, to 7, Sunday; or from another first day of the week.',
    },
    'day_of_year/1': {
      signature: 'day_of_year(date)',
      text: 'Gives the number of the day in its year: 1 for the first of January.',
    },
    'days_in_month/1': {
      signature: 'days_in_month(date)',
      text: 'Gives how many days the month of the date has; leap years are taken into account.',
    },
    'diff/2': {
      signature: 'diff(date1, date2)',
      text: 'Gives the number of days from the second date to the first; negative when the first is earlier.',
    },
    'end_of_month/1': {
      signature: 'end_of_month(date)',
      text: 'Gives the last day of the month that the date is in: the 28th to the 31st.',
    },
    'end_of_week/2': {
      signature: 'end_of_week(date, starting_on \\\\ :default)',
      text: 'Gives the last day of the week that the date is in: Sunday, unless weeks start on another day than Monday.',
    },
    'from_erl/2': {
      signature: 'from_erl(tuple, calendar \\\\ Calendar.ISO)',
      text: "Makes a date of Erlang's `{year, month, day}`: `{:ok, date}`, or `{:error, :invalid_date}`.",
    },
    'from_erl!/2': {
      signature: 'from_erl!(tuple, calendar \\\\ Calendar.ISO)',
      text: "Makes a date of Erlang's `{year, month, day}` and raises `ArgumentError` when there is no such day.",
    },
    'from_gregorian_days/2': {
      signature: 'from_gregorian_days(days, calendar \\\\ Calendar.ISO)',
      text: 'Gives the date that is so many days after the first of January of year 0.',
    },
    'from_iso8601/2': {
      signature: 'from_iso8601(string, calendar \\\\ Calendar.ISO)',
      text: 'Reads text such as `"2024-02-29"`: `{:ok, date}`, or an error with `:invalid_format` or `:invalid_date`.',
    },
    'from_iso8601!/2': {
      signature: 'from_iso8601!(string, calendar \\\\ Calendar.ISO)',
      text: 'Reads text such as `"2024-02-29"` and raises `ArgumentError` when it is not a date.',
    },
    'leap_year?/1': {
      signature: 'leap_year?(date)',
      text: 'Tells whether the date is in a year with 366 days, that is, with a 29th of February.',
    },
    'months_in_year/1': {
      signature: 'months_in_year(date)',
      text: 'Gives how many months the year of the date has: 12 in the ISO calendar.',
    },
    'new/4': {
      signature: 'new(year, month, day, calendar \\\\ Calendar.ISO)',
      text: 'Makes a date of three numbers: `{:ok, date}`, or `{:error, :invalid_date}` when there is no such day.',
    },
    'new!/4': {
      signature: 'new!(year, month, day, calendar \\\\ Calendar.ISO)',
      text: 'Makes a date of three numbers and raises `ArgumentError` when there is no such day.',
    },
    'quarter_of_year/1': {
      signature: 'quarter_of_year(date)',
      text: 'Gives the quarter of the year that the date is in: 1 for January to March, up to 4.',
    },
    'range/2': {
      signature: 'range(first, last)',
      text: 'Makes an enumerable of all days from the first to the last, both included; downward when the last is earlier.',
    },
    'range/3': {
      signature: 'range(first, last, step)',
      text: 'Makes an enumerable of days from the first to the last in steps of so many days, which may be negative.',
    },
    'shift/2': {
      signature: 'shift(date, duration)',
      text: 'Moves the date by a duration such as `month: 1, day: -2`. A day past the end of its month becomes the last one.',
    },
    'to_erl/1': {
      signature: 'to_erl(date)',
      text: "Gives the date as Erlang's tuple `{year, month, day}`, for functions of Erlang's `:calendar`.",
    },
    'to_gregorian_days/1': {
      signature: 'to_gregorian_days(date)',
      text: 'Counts the days from the first of January of year 0 to the date.',
    },
    'to_iso8601/2': {
      signature: 'to_iso8601(date, format \\\\ :extended)',
      text: 'Writes the date as `"2024-02-29"`, or with `:basic` as `"20240229"`.',
    },
    'to_string/1': {
      signature: 'to_string(date)',
      text: 'Writes the date as its calendar shows it: `"2024-02-29"` in the ISO calendar.',
    },
    'utc_today/1': {
      signature: 'utc_today(calendar \\\\ Calendar.ISO)',
      text: 'Gives the current day in UTC, which may differ from the day on the local clock.',
    },
    'year_of_era/1': {
      signature: 'year_of_era(date)',
      text: 'Gives `{year, era}`. Years before year 1 are counted backwards in era 0.',
    },
  },
}
