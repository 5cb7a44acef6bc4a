import type { ModuleDocs } from './function-docs.ts'

/** What `h DateTime` tells. */
export const dateTimeDocs: ModuleDocs = {
  text: 'A date and time in a time zone, written `~U[2024-02-29 12:30:00Z]` in UTC. Other zones need a time zone database.',
  functions: {
    'add/4': {
      signature: 'add(datetime, amount_to_add, unit \\\\ :second, time_zone_database \\\\ Calendar.get_time_zone_database())',
      text: 'Moves the moment by an amount in a unit such as `:hour`; `:day` counts as 24 hours.',
    },
    'after?/2': {
      signature: 'after?(datetime1, datetime2)',
      text: 'Tells whether the first moment is later than the second, also when their zones differ.',
    },
    'before?/2': {
      signature: 'before?(datetime1, datetime2)',
      text: 'Tells whether the first moment is earlier than the second, also when their zones differ.',
    },
    'compare/2': {
      signature: 'compare(datetime1, datetime2)',
      text: 'Tells how two moments follow each other: `:lt`, `:eq` or `:gt`. Zones are taken into account.',
    },
    'convert/2': {
      signature: 'convert(datetime, calendar)',
      text: 'Gives the same moment in another calendar as `{:ok, datetime}`; `Calendar.ISO` is the only one here.',
    },
    'convert!/2': {
      signature: 'convert!(datetime, calendar)',
      text: 'Gives the same moment in another calendar, of which there is only `Calendar.ISO` here.',
    },
    'diff/3': {
      signature: 'diff(datetime1, datetime2, unit \\\\ :second)',
      text: 'Gives how much later the first moment is than the second, in a unit and cut to a whole number.',
    },
    'from_gregorian_seconds/3': {
      signature: 'from_gregorian_seconds(seconds, microsecond \\\\ {0, 0}, calendar \\\\ Calendar.ISO)',
      text: 'Gives the moment in UTC that is so many seconds after the start of year 0.',
    },
    'from_iso8601/2': {
      signature: 'from_iso8601(string, calendar_or_format \\\\ Calendar.ISO)',
      text: 'Reads text with an offset, such as `"2024-02-29T12:30:00+02:00"`: `{:ok, datetime in UTC, offset in seconds}` or an error.',
    },
    'from_iso8601/3': {
      signature: 'from_iso8601(string, calendar, format)',
      text: 'Reads text with an offset in the format `:extended` or `:basic`: `{:ok, datetime in UTC, offset in seconds}` or an error.',
    },
    'from_naive/3': {
      signature: 'from_naive(naive_datetime, time_zone, time_zone_database \\\\ Calendar.get_time_zone_database())',
      text: 'Places a date and time in a zone: `{:ok, datetime}`, `{:ambiguous, first, second}`, `{:gap, before, after}` or an error.',
    },
    'from_naive!/3': {
      signature: 'from_naive!(naive_datetime, time_zone, time_zone_database \\\\ Calendar.get_time_zone_database())',
      text: 'Places a date and time in a zone and raises `ArgumentError` when the clock shows it twice or never there.',
    },
    'from_unix/3': {
      signature: 'from_unix(integer, unit \\\\ :second, calendar \\\\ Calendar.ISO)',
      text: 'Makes a moment of the seconds, or another unit, since 1970: `{:ok, datetime}` or an error when it is too far away.',
    },
    'from_unix!/3': {
      signature: 'from_unix!(integer, unit \\\\ :second, calendar \\\\ Calendar.ISO)',
      text: 'Makes a moment in UTC of the seconds, or another unit, since 1970; raises `ArgumentError` when it is too far away.',
    },
    'new/4': {
      signature: 'new(date, time, time_zone \\\\ "Etc/UTC", time_zone_database \\\\ Calendar.get_time_zone_database())',
      text: 'Joins a date and a time in a zone: `{:ok, datetime}`, or what `from_naive/3` gives for times the zone has twice or not.',
    },
    'new!/4': {
      signature: 'new!(date, time, time_zone \\\\ "Etc/UTC", time_zone_database \\\\ Calendar.get_time_zone_database())',
      text: 'Joins a date and a time in a zone and raises `ArgumentError` when the zone has that time twice or not.',
    },
    'now/2': {
      signature: 'now(time_zone, time_zone_database \\\\ Calendar.get_time_zone_database())',
      text: 'Gives the current moment in a zone: `{:ok, datetime}`, or an error when no database knows the zone.',
    },
    'now!/2': {
      signature: 'now!(time_zone, time_zone_database \\\\ Calendar.get_time_zone_database())',
      text: 'Gives the current moment in a zone, and raises `ArgumentError` when no database knows the zone.',
    },
    'shift/3': {
      signature: 'shift(datetime, duration, time_zone_database \\\\ Calendar.get_time_zone_database())',
      text: 'Moves the moment by a duration such as `month: 1, hour: -3`. A day past the end of its month becomes the last one.',
    },
    'shift_zone/3': {
      signature: 'shift_zone(datetime, time_zone, time_zone_database \\\\ Calendar.get_time_zone_database())',
      text: 'Gives the same moment as a clock in another zone shows it: `{:ok, datetime}` or an error.',
    },
    'shift_zone!/3': {
      signature: 'shift_zone!(datetime, time_zone, time_zone_database \\\\ Calendar.get_time_zone_database())',
      text: 'Gives the same moment as a clock in another zone shows it, and raises when the zone is unknown.',
    },
    'to_date/1': {
      signature: 'to_date(datetime)',
      text: 'Keeps the date, as it is in the zone of the value, and drops time and zone.',
    },
    'to_gregorian_seconds/1': {
      signature: 'to_gregorian_seconds(datetime)',
      text: 'Gives `{seconds, microseconds}` from the start of year 0 to the moment, in UTC.',
    },
    'to_iso8601/3': {
      signature: 'to_iso8601(datetime, format \\\\ :extended, offset \\\\ nil)',
      text: 'Writes the moment with its offset, `"…Z"` for UTC. An offset in seconds moves the text to that offset.',
    },
    'to_naive/1': {
      signature: 'to_naive(datetime)',
      text: 'Keeps date and time as they are in the zone of the value and drops the zone.',
    },
    'to_string/1': {
      signature: 'to_string(datetime)',
      text: 'Writes the moment as `"2024-02-29 12:30:00Z"`; other zones show offset, abbreviation and name.',
    },
    'to_time/1': {
      signature: 'to_time(datetime)',
      text: 'Keeps the time of day, as it is in the zone of the value, and drops date and zone.',
    },
    'to_unix/2': {
      signature: 'to_unix(datetime, unit \\\\ :second)',
      text: 'Counts the seconds, or another unit, from 1970 to the moment; negative before that.',
    },
    'truncate/2': {
      signature: 'truncate(datetime, precision)',
      text: "Cuts to `:second`, `:millisecond` or `:microsecond`. Ecto's `:utc_datetime` fields want `:second`.",
    },
    'utc_now/1': {
      signature: 'utc_now(calendar_or_time_unit \\\\ Calendar.ISO)',
      text: "Gives the current moment in UTC. A unit such as `:second` cuts it to what Ecto's fields take.",
    },
  },
}
