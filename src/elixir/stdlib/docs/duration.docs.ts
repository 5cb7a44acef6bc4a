import type { ModuleDocs } from './function-docs.ts'

/** What `h Duration` tells. */
export const durationDocs: ModuleDocs = {
  text: 'A span of time in parts, from years to microseconds, for the `shift` functions of dates and times.',
  functions: {
    'add/2': {
      signature: 'add(d1, d2)',
      text: 'Adds two durations part by part; months are not turned into years, nor minutes into hours.',
    },
    'from_iso8601/1': {
      signature: 'from_iso8601(string)',
      text: 'Reads text such as `"P1Y2M3DT4H"`: `{:ok, duration}`, or an error when it is not a duration.',
    },
    'from_iso8601!/1': {
      signature: 'from_iso8601!(string)',
      text: 'Reads text such as `"P1Y2M3DT4H"` and raises `ArgumentError` when it is not a duration.',
    },
    'multiply/2': {
      signature: 'multiply(duration, integer)',
      text: 'Multiplies every part of the duration by an integer; no part is carried over into a larger one.',
    },
    'negate/1': {
      signature: 'negate(duration)',
      text: 'Turns the sign of every part, so that a shift goes the other way.',
    },
    'new!/1': {
      signature: 'new!(duration)',
      text: 'Makes a duration of parts such as `[month: 1, hour: 2]` and raises when a part is unknown or not an integer.',
    },
    'subtract/2': {
      signature: 'subtract(d1, d2)',
      text: 'Takes the parts of the second duration from those of the first, one by one.',
    },
    'to_iso8601/1': {
      signature: 'to_iso8601(duration)',
      text: 'Writes the duration as ISO 8601 text, such as `"P1M2DT3H"`, which `from_iso8601/1` reads.',
    },
    'to_string/2': {
      signature: 'to_string(duration, opts \\\\ [])',
      text: 'Writes the duration in short units for people to read, such as `"1mo 2d 3h"`; `:units` renames them, `:separator` stands between them.',
    },
  },
}
