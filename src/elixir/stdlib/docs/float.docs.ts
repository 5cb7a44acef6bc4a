import type { ModuleDocs } from './function-docs.ts'

/** What `h Float` tells. */
export const floatDocs: ModuleDocs = {
  text: 'Floats are 64-bit IEEE 754 numbers. Most decimal fractions are only close to what is written: use `Decimal` for money.',
  functions: {
    'ceil/2': {
      signature: 'ceil(number, precision \\\\ 0)',
      text: 'Rounds up to a number of decimal places from 0 to 15. The result is a float; `Kernel.ceil/1` gives an integer.',
    },
    'floor/2': {
      signature: 'floor(number, precision \\\\ 0)',
      text: 'Rounds down to a number of decimal places from 0 to 15. The result is a float; `Kernel.floor/1` gives an integer.',
    },
    'max_finite/0': {
      signature: 'max_finite()',
      text: 'Gives the greatest float there is, about 1.8 times ten to the power of 308.',
    },
    'min_finite/0': {
      signature: 'min_finite()',
      text: 'Gives the lowest float there is: `max_finite/0` with a minus sign.',
    },
    'parse/1': {
      signature: 'parse(binary)',
      text: 'Reads a float at the start of the text: `{float, rest}`, or `:error`. An integer such as `"3"` is read as 3.0.',
    },
    'pow/2': {
      signature: 'pow(base, exponent)',
      text: 'Raises a number to a power and gives a float, also when both numbers are integers.',
    },
    'ratio/1': {
      signature: 'ratio(float)',
      text: 'Gives `{numerator, denominator}`: two integers whose quotient is exactly this float.',
    },
    'round/2': {
      signature: 'round(float, precision \\\\ 0)',
      text: 'Rounds to a number of decimal places from 0 to 15; halves go away from zero. `Kernel.round/1` gives an integer.',
    },
    'to_charlist/1': {
      signature: 'to_charlist(float)',
      text: 'Writes the shortest text that reads back as the same float, as a charlist.',
    },
    'to_string/1': {
      signature: 'to_string(float)',
      text: 'Writes the shortest text that reads back as the same float, as a string.',
    },
  },
}
