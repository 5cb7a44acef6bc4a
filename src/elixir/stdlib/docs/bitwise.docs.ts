import type { ModuleDocs } from './function-docs.ts'

/** What `h Bitwise` tells. */
export const bitwiseDocs: ModuleDocs = {
  text: 'Operators on the bits of integers. `import Bitwise` makes them usable; all are allowed in guards.',
  functions: {
    '&&&/2': {
      signature: 'left &&& right',
      text: 'Gives the bits that are set in both integers. The operator form of `band/2`.',
    },
    '<<</2': {
      signature: 'left <<< right',
      text: 'Moves the bits of the left integer to the left, each step doubling it. The operator form of `bsl/2`.',
    },
    '>>>/2': {
      signature: 'left >>> right',
      text: 'Moves the bits of the left integer to the right, each step halving it. The operator form of `bsr/2`.',
    },
    '^^^/2': {
      signature: 'left ^^^ right',
      text: 'Gives the bits that are set in exactly one of the two integers. Deprecated: use `bxor/2`.',
    },
    '|||/2': {
      signature: 'left ||| right',
      text: 'Gives the bits that are set in at least one of the two integers. The operator form of `bor/2`.',
    },
    '~~~/1': {
      signature: '~~~expr',
      text: 'Gives the integer with every bit turned around. The operator form of `bnot/1`.',
    },
    'band/2': {
      signature: 'band(left, right)',
      text: 'Gives the bits that are set in both integers: a bitwise "and". Allowed in guards.',
    },
    'bnot/1': {
      signature: 'bnot(expr)',
      text: 'Gives the integer with every bit turned around, which is `-expr - 1`. Allowed in guards.',
    },
    'bor/2': {
      signature: 'bor(left, right)',
      text: 'Gives the bits that are set in at least one of two integers: a bitwise "or". Allowed in guards.',
    },
    'bsl/2': {
      signature: 'bsl(left, right)',
      text: 'Moves the bits of `left` by `right` places to the left; a negative number moves to the right.',
    },
    'bsr/2': {
      signature: 'bsr(left, right)',
      text: 'Moves the bits of `left` by `right` places to the right, keeping the sign; a negative number moves to the left.',
    },
    'bxor/2': {
      signature: 'bxor(left, right)',
      text: 'Gives the bits that are set in exactly one of two integers: "exclusive or". Allowed in guards.',
    },
  },
}
