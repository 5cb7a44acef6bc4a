import type { OutputTab } from '#features/layout/layout-store.ts'

/** The panels of what happened, in their order, by name. */
export const OUTPUT_NAMES: Readonly<Record<OutputTab, string>> = {
  results: 'Results',
  sql: 'SQL',
  transactions: 'Transactions',
  database: 'Database',
  console: 'Console',
}
export const OUTPUT_TABS = Object.keys(OUTPUT_NAMES) as OutputTab[]
