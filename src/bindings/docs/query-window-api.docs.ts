import type { ModuleDocs } from '#elixir/stdlib/docs/function-docs.ts'

/** What `h Ecto.Query.WindowAPI` tells. */
export const queryWindowApiDocs: ModuleDocs = {
  text: 'Functions over windows of rows, for use with `over`: numbers, ranks and values of neighbouring rows.',
  functions: {
    'avg/1': {
      signature: 'avg(value)',
      text: 'Gives the average of the values in the window; with an order, of those up to the current row.',
    },
    'count/0': {
      signature: 'count()',
      text: 'Counts the rows of the window; with an order, those up to the current row.',
    },
    'count/1': {
      signature: 'count(value)',
      text: 'Counts the rows of the window in which the value is not NULL.',
    },
    'cume_dist/0': {
      signature: 'cume_dist()',
      text: "Gives the share of the partition's rows that come before the current row or are equal to it, above 0 and up to 1.",
    },
    'dense_rank/0': {
      signature: 'dense_rank()',
      text: "Numbers the rows by the window's order; equal rows share a number, and the next number follows without a gap.",
    },
    'filter/2': {
      signature: 'filter(value, filter)',
      text: 'Lets an aggregate over a window see only the rows for which the condition is true.',
    },
    'first_value/1': {
      signature: 'first_value(value)',
      text: 'Gives the value of the first row of the window frame, the same for all rows that share the frame.',
    },
    'lag/3': {
      signature: 'lag(value, offset \\\\ 1, default \\\\ nil)',
      text: 'Gives the value of a row before the current one, by so many rows; the default where there is no such row.',
    },
    'last_value/1': {
      signature: 'last_value(value)',
      text: 'Gives the value of the last row of the window frame, which by default ends with the current row.',
    },
    'lead/3': {
      signature: 'lead(value, offset \\\\ 1, default \\\\ nil)',
      text: 'Gives the value of a row after the current one, by so many rows; the default where there is no such row.',
    },
    'max/1': {
      signature: 'max(value)',
      text: 'Gives the greatest value in the window; with an order, of the rows up to the current one.',
    },
    'min/1': {
      signature: 'min(value)',
      text: 'Gives the least value in the window; with an order, of the rows up to the current one.',
    },
    'nth_value/2': {
      signature: 'nth_value(value, nth)',
      text: 'Gives the value of the row with this number in the window frame, counted from 1, or `nil`.',
    },
    'ntile/1': {
      signature: 'ntile(num_buckets)',
      text: 'Deals the rows of the partition into so many parts of equal size, as far as possible, and numbers the parts.',
    },
    'over/1': {
      signature: 'over(function)',
      text: 'Calculates the function over all rows, without putting them together in groups.',
    },
    'over/2': {
      signature: 'over(function, window)',
      text: 'Calculates the function over a window, named by `windows` or written as a keyword list.',
    },
    'percent_rank/0': {
      signature: 'percent_rank()',
      text: 'Gives the rank as a number from 0 for the first row to 1 for the last: `(rank - 1) / (rows - 1)`.',
    },
    'rank/0': {
      signature: 'rank()',
      text: "Numbers the rows by the window's order; equal rows share a number, and numbers are left out after them.",
    },
    'row_number/0': {
      signature: 'row_number()',
      text: "Numbers the rows of the partition from 1 by the window's order, each with a number of its own.",
    },
    'sum/1': {
      signature: 'sum(value)',
      text: 'Gives the sum of the values in the window; with an order, a running total up to the current row.',
    },
  },
}
