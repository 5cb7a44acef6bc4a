import type { ModuleDocs } from './function-docs.ts'

/** What `h Date.Range` tells. */
export const dateRangeDocs: ModuleDocs = {
  text: 'Days from one date to another, made with `Date.range/2`. It can be enumerated, counted and asked with `in`.',
  functions: {},
}
