import type { ModuleDocs } from './function-docs.ts'

/** What `h Calendar.ISO` tells. */
export const calendarIsoDocs: ModuleDocs = {
  text: 'The calendar of ISO 8601 with its leap years, which dates and times have unless another is named.',
  functions: {
    'days_in_month/2': {
      signature: 'days_in_month(year, month)',
      text: 'Gives how many days a month has in a year: 29 for February of a leap year.',
    },
    'leap_year?/1': {
      signature: 'leap_year?(year)',
      text: 'Tells whether a year has 366 days: divisible by 4, but not by 100 unless by 400.',
    },
    'months_in_year/1': {
      signature: 'months_in_year(year)',
      text: 'Gives how many months the year has, which is 12 for every year of this calendar.',
    },
    'valid_date?/3': {
      signature: 'valid_date?(year, month, day)',
      text: 'Tells whether the calendar has this day; `valid_date?(2023, 2, 29)` is false.',
    },
    'valid_time?/4': {
      signature: 'valid_time?(hour, minute, second, microsecond)',
      text: 'Tells whether hour, minute, second and `{microsecond, precision}` are all in range.',
    },
  },
}
