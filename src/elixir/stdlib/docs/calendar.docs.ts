import type { ModuleDocs } from './function-docs.ts'

/** What `h Calendar` tells. */
export const calendarDocs: ModuleDocs = {
  text: "What all calendars share, and `strftime/3`, which writes dates and times in a form of one's choice.",
  functions: {
    'compatible_calendars?/2': {
      signature: 'compatible_calendars?(calendar1, calendar2)',
      text: 'Tells whether days of both calendars begin at the same moment, so that dates can be converted from one to the other.',
    },
    'get_time_zone_database/0': {
      signature: 'get_time_zone_database()',
      text: 'Gives the module that knows time zones; here always the one that knows `"Etc/UTC"` alone.',
    },
    'put_time_zone_database/1': {
      signature: 'put_time_zone_database(database)',
      text: 'Chooses the module that knows time zones. Only `Calendar.UTCOnlyTimeZoneDatabase` is known here.',
    },
    'strftime/3': {
      signature: 'strftime(date_or_time, format, opts \\\\ [])',
      text: 'Writes a date or time by a pattern: `%Y` year, `%m` month, `%d` day, `%H:%M:%S` time, `%B` and `%A` names.',
    },
    'truncate/2': {
      signature: 'truncate(microsecond_tuple, precision)',
      text: 'Cuts `{microsecond, precision}` to `:microsecond`, `:millisecond` or `:second`, without rounding.',
    },
  },
}
