/** The functions that stand in `over` alone, as `name/arity`. */
export const WINDOW_FUNCTIONS: readonly string[] = [
  'row_number/0',
  'rank/0',
  'dense_rank/0',
  'percent_rank/0',
  'cume_dist/0',
  'ntile/1',
  'first_value/1',
  'last_value/1',
  'nth_value/2',
  'lag/1',
  'lag/2',
  'lag/3',
  'lead/1',
  'lead/2',
  'lead/3',
]

const KNOWN = new Set(WINDOW_FUNCTIONS)

/** Whether a call of this `name/arity` stands in `over` alone. */
export function isWindowFunction(key: string): boolean {
  return KNOWN.has(key)
}
