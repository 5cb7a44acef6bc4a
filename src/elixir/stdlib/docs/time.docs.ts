import type { ModuleDocs } from './function-docs.ts'

/** What `h Time` tells. */
export const timeDocs: ModuleDocs = {
  text: 'A time of day without date and zone, written `~T[12:30:00]`, down to microseconds. Compare with `Time.compare/2`.',
  functions: {
    'add/3': {
      signature: 'add(time, amount_to_add, unit \\\\ :second)',
      text: 'Moves the time by an amount in a unit such as `:minute`. Past midnight it starts over.',
    },
    'after?/2': {
      signature: 'after?(time1, time2)',
      text: 'Tells whether the first time of day is later than the second.',
    },
    'before?/2': {
      signature: 'before?(time1, time2)',
      text: 'Tells whether the first time of day is earlier than the second.',
    },
    'compare/2': {
      signature: 'compare(time1, time2)',
      text: 'Tells how two times of day follow each other: `:lt`, `:eq` or `:gt`. Digits of precision do not matter.',
    },
    'convert/2': {
      signature: 'convert(time, calendar)',
      text: 'Gives the same time of day in another calendar: `{:ok, time}`, or an error when that cannot be.',
    },
    'convert!/2': {
      signature: 'convert!(time, calendar)',
      text: 'Gives the same time of day in another calendar and raises `ArgumentError` when that cannot be.',
    },
    'diff/3': {
      signature: 'diff(time1, time2, unit \\\\ :second)',
      text: 'Gives how much later the first time is than the second, in a unit and cut to a whole number.',
    },
    'from_erl/3': {
      signature: 'from_erl(tuple, microsecond \\\\ {0, 0}, calendar \\\\ Calendar.ISO)',
      text: "Makes a time of Erlang's `{hour, minute, second}`: `{:ok, time}`, or `{:error, :invalid_time}`.",
    },
    'from_erl!/3': {
      signature: 'from_erl!(tuple, microsecond \\\\ {0, 0}, calendar \\\\ Calendar.ISO)',
      text: "Makes a time of Erlang's `{hour, minute, second}` and raises `ArgumentError` when there is no such time.",
    },
    'from_iso8601/2': {
      signature: 'from_iso8601(string, calendar \\\\ Calendar.ISO)',
      text: 'Reads text such as `"12:30:00.5"`: `{:ok, time}`, or an error with `:invalid_format` or `:invalid_time`.',
    },
    'from_iso8601!/2': {
      signature: 'from_iso8601!(string, calendar \\\\ Calendar.ISO)',
      text: 'Reads text such as `"12:30:00.5"` and raises `ArgumentError` when it is not a time.',
    },
    'from_seconds_after_midnight/3': {
      signature: 'from_seconds_after_midnight(seconds, microsecond \\\\ {0, 0}, calendar \\\\ Calendar.ISO)',
      text: 'Gives the time of day that is so many seconds after midnight.',
    },
    'new/5': {
      signature: 'new(hour, minute, second, microsecond \\\\ {0, 0}, calendar \\\\ Calendar.ISO)',
      text: 'Makes a time of its parts: `{:ok, time}`, or `{:error, :invalid_time}` when a part is out of range.',
    },
    'new!/5': {
      signature: 'new!(hour, minute, second, microsecond \\\\ {0, 0}, calendar \\\\ Calendar.ISO)',
      text: 'Makes a time of its parts and raises `ArgumentError` when a part is out of range.',
    },
    'shift/2': {
      signature: 'shift(time, duration)',
      text: 'Moves the time by a duration such as `hour: 2, minute: -5`. Past midnight it starts over.',
    },
    'to_erl/1': {
      signature: 'to_erl(time)',
      text: "Gives the time as Erlang's tuple `{hour, minute, second}`; microseconds are lost.",
    },
    'to_iso8601/2': {
      signature: 'to_iso8601(time, format \\\\ :extended)',
      text: 'Writes the time as `"12:30:00"`, or with `:basic` as `"123000"`.',
    },
    'to_seconds_after_midnight/1': {
      signature: 'to_seconds_after_midnight(time)',
      text: 'Counts from midnight to the time and gives `{seconds, microseconds}`.',
    },
    'to_string/1': {
      signature: 'to_string(time)',
      text: 'Writes the time as text such as `"12:30:00.123"`, with the digits of its precision.',
    },
    'truncate/2': {
      signature: 'truncate(time, precision)',
      text: "Cuts the time to `:second`, `:millisecond` or `:microsecond`. Ecto's `:time` fields want `:second`.",
    },
    'utc_now/1': {
      signature: 'utc_now(calendar \\\\ Calendar.ISO)',
      text: 'Gives the current time of day in UTC, with microseconds; `truncate/2` cuts them off.',
    },
  },
}
