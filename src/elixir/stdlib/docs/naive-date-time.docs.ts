import type { ModuleDocs } from './function-docs.ts'

/** What `h NaiveDateTime` tells. */
export const naiveDateTimeDocs: ModuleDocs = {
  text: "A date and a time of day without zone, written `~N[2024-02-29 12:30:00]`; what Ecto's timestamps hold by default.",
  functions: {
    'add/3': {
      signature: 'add(naive_datetime, amount_to_add, unit \\\\ :second)',
      text: 'Moves the moment by an amount in a unit such as `:day`, `:hour` or `:millisecond`; negative goes back.',
    },
    'after?/2': {
      signature: 'after?(naive_datetime1, naive_datetime2)',
      text: 'Tells whether the first moment is later than the second. `>` would compare the structs field by field.',
    },
    'before?/2': {
      signature: 'before?(naive_datetime1, naive_datetime2)',
      text: 'Tells whether the first moment is earlier than the second. `<` would compare the structs field by field.',
    },
    'beginning_of_day/1': {
      signature: 'beginning_of_day(naive_datetime)',
      text: 'Gives midnight at the start of the same day, with the same digits of precision.',
    },
    'compare/2': {
      signature: 'compare(naive_datetime1, naive_datetime2)',
      text: 'Tells how two moments follow each other: `:lt`, `:eq` or `:gt`. `Enum.sort(list, NaiveDateTime)` uses it.',
    },
    'convert/2': {
      signature: 'convert(naive_datetime, calendar)',
      text: 'Gives the same moment in another calendar: `{:ok, naive_datetime}`, or an error when that cannot be.',
    },
    'convert!/2': {
      signature: 'convert!(naive_datetime, calendar)',
      text: 'Gives the same moment in another calendar and raises `ArgumentError` when that cannot be.',
    },
    'diff/3': {
      signature: 'diff(naive_datetime1, naive_datetime2, unit \\\\ :second)',
      text: 'Gives how much later the first moment is than the second, in a unit and cut to a whole number.',
    },
    'end_of_day/1': {
      signature: 'end_of_day(naive_datetime)',
      text: 'Gives the last moment of the same day that its precision allows, such as 23:59:59.',
    },
    'from_erl/3': {
      signature: 'from_erl(tuple, microsecond \\\\ {0, 0}, calendar \\\\ Calendar.ISO)',
      text: "Makes a value of Erlang's `{{year, month, day}, {hour, minute, second}}`: `{:ok, value}` or an error.",
    },
    'from_erl!/3': {
      signature: 'from_erl!(tuple, microsecond \\\\ {0, 0}, calendar \\\\ Calendar.ISO)',
      text: "Makes a value of Erlang's `{{year, month, day}, {hour, minute, second}}` and raises `ArgumentError` when it is none.",
    },
    'from_gregorian_seconds/3': {
      signature: 'from_gregorian_seconds(seconds, microsecond \\\\ {0, 0}, calendar \\\\ Calendar.ISO)',
      text: 'Gives the moment that is so many seconds after the start of year 0.',
    },
    'from_iso8601/2': {
      signature: 'from_iso8601(string, calendar \\\\ Calendar.ISO)',
      text: 'Reads text such as `"2024-02-29T12:30:00"`: `{:ok, value}` or `{:error, reason}`. A zone offset is read but ignored.',
    },
    'from_iso8601!/2': {
      signature: 'from_iso8601!(string, calendar \\\\ Calendar.ISO)',
      text: 'Reads text such as `"2024-02-29T12:30:00"` and raises `ArgumentError` when it is not a date with a time.',
    },
    'local_now/1': {
      signature: 'local_now(calendar \\\\ Calendar.ISO)',
      text: 'Gives the current date and time as the clock of this computer shows it, to the second.',
    },
    'new/2': {
      signature: 'new(date, time)',
      text: 'Joins a date and a time: `{:ok, naive_datetime}`, or an error when their calendars differ.',
    },
    'new/8': {
      signature: 'new(year, month, day, hour, minute, second, microsecond \\\\ {0, 0}, calendar \\\\ Calendar.ISO)',
      text: 'Makes a value of its parts: `{:ok, naive_datetime}`, or `:invalid_date` or `:invalid_time` in an error.',
    },
    'new!/2': {
      signature: 'new!(date, time)',
      text: 'Joins a date and a time and raises `ArgumentError` when their calendars differ.',
    },
    'new!/8': {
      signature: 'new!(year, month, day, hour, minute, second, microsecond \\\\ {0, 0}, calendar \\\\ Calendar.ISO)',
      text: 'Makes a value of its parts and raises `ArgumentError` when a part is out of range.',
    },
    'shift/2': {
      signature: 'shift(naive_datetime, duration)',
      text: 'Moves the moment by a duration such as `month: 1, hour: -3`. A day past the end of its month becomes the last one.',
    },
    'to_date/1': {
      signature: 'to_date(naive_datetime)',
      text: 'Keeps the date and drops the time of day: the result is a `%Date{}`.',
    },
    'to_erl/1': {
      signature: 'to_erl(naive_datetime)',
      text: "Gives Erlang's tuple `{{year, month, day}, {hour, minute, second}}`; microseconds are lost.",
    },
    'to_gregorian_seconds/1': {
      signature: 'to_gregorian_seconds(naive_datetime)',
      text: 'Gives `{seconds, microseconds}` from the start of year 0 to the moment.',
    },
    'to_iso8601/2': {
      signature: 'to_iso8601(naive_datetime, format \\\\ :extended)',
      text: 'Writes the moment as `"2024-02-29T12:30:00"`, or with `:basic` without separators.',
    },
    'to_string/1': {
      signature: 'to_string(naive_datetime)',
      text: 'Writes the moment as `"2024-02-29 12:30:00"`, with a blank between date and time.',
    },
    'to_time/1': {
      signature: 'to_time(naive_datetime)',
      text: 'Keeps the time of day and drops the date: the result is a `%Time{}`.',
    },
    'truncate/2': {
      signature: 'truncate(naive_datetime, precision)',
      text: "Cuts to `:second`, `:millisecond` or `:microsecond`. Ecto's `:naive_datetime` fields want `:second`.",
    },
    'utc_now/1': {
      signature: 'utc_now(calendar_or_time_unit \\\\ Calendar.ISO)',
      text: "Gives the current date and time in UTC. A unit such as `:second` cuts it to what Ecto's fields take.",
    },
  },
}
