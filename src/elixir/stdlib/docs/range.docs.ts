import type { ModuleDocs } from './function-docs.ts'

/** What `h Range` tells. */
export const rangeDocs: ModuleDocs = {
  text: 'Functions for ranges such as `1..10` or `0..20//5`: integers from a first to a last one in steps, enumerable without being stored.',
  functions: {
    'disjoint?/2': {
      signature: 'disjoint?(range1, range2)',
      text: 'Tells whether two ranges have no integer in common, with their steps taken into account.',
    },
    'new/2': {
      signature: 'new(first, last)',
      text: 'Makes the range `first..last`. Without a step, a smaller last means that it counts down.',
    },
    'new/3': {
      signature: 'new(first, last, step)',
      text: 'Makes the range `first..last//step`. The step is any integer other than 0.',
    },
    'shift/2': {
      signature: 'shift(range, steps_to_shift)',
      text: 'Moves both ends of a range by a number of its own steps; a negative number moves back.',
    },
    'size/1': {
      signature: 'size(range)',
      text: 'Gives the number of integers in a range, computed from its ends and its step.',
    },
    'split/2': {
      signature: 'split(range, split)',
      text: 'Gives two ranges: the first `split` integers, and the rest. A negative number counts from the end.',
    },
    'to_list/1': {
      signature: 'to_list(range)',
      text: 'Lists all integers of a range in its order. A range that leads nowhere gives `[]`.',
    },
  },
}
