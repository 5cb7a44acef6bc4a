import type { ModuleDocs } from './function-docs.ts'

/** What `h Calendar` tells. */
export const calendarDocs: ModuleDocs = {
  text: "What all calendars share, and `strftime/3`, which writes dates and times in a form of one's choice.",
  functions: {
    'strftime/3': {
      signature: 'strftime(date_or_time, format, opts \\\\ [])',
      text: 'Writes a date or time by a pattern: `%Y` year, `%m` month, `%d` day, `%H:%M:%S` time, `%B` and `%A` names.',
    },
  },
}
