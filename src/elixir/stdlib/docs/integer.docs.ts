import type { ModuleDocs } from './function-docs.ts'

/** What `h Integer` tells. */
export const integerDocs: ModuleDocs = {
  text: 'Integers have no upper limit in size. Here are division and remainder that round down, digits, and reading from text.',
  functions: {
    'ceil_div/2': {
      signature: 'ceil_div(dividend, divisor)',
      text: 'Divides two integers and rounds the result up, toward positive infinity: `ceil_div(7, 2)` gives 4.',
    },
    'digits/2': {
      signature: 'digits(integer, base \\\\ 10)',
      text: 'Lists the digits of the integer in a base, the highest first. Those of a negative number are negative.',
    },
    'extended_gcd/2': {
      signature: 'extended_gcd(a, b)',
      text: 'Gives `{gcd, m, n}`: the greatest common divisor, and factors for which `a * m + b * n` is that divisor.',
    },
    'floor_div/2': {
      signature: 'floor_div(dividend, divisor)',
      text: 'Divides two integers and rounds the result down, toward negative infinity, where `div/2` rounds toward zero.',
    },
    'gcd/2': {
      signature: 'gcd(integer1, integer2)',
      text: 'Gives the greatest positive integer that divides both numbers without a remainder; 0 when both are 0.',
    },
    'is_even/1': {
      signature: 'is_even(integer)',
      text: 'Tells whether the integer is a multiple of two. A macro for guards: `require Integer` before using it.',
    },
    'is_odd/1': {
      signature: 'is_odd(integer)',
      text: 'Tells whether the integer is not a multiple of two. A macro for guards: `require Integer` before using it.',
    },
    'mod/2': {
      signature: 'mod(dividend, divisor)',
      text: "Gives the remainder of `floor_div/2`. Its sign is that of the divisor, where `rem/2` takes the dividend's.",
    },
    'parse/2': {
      signature: 'parse(binary, base \\\\ 10)',
      text: 'Reads an integer at the start of the text: `{integer, rest}`, or `:error` when the text does not start with one.',
    },
    'pow/2': {
      signature: 'pow(base, exponent)',
      text: 'Raises an integer to the power of an exponent that is not negative. The result is an exact integer.',
    },
    'to_charlist/2': {
      signature: 'to_charlist(integer, base \\\\ 10)',
      text: 'Writes the integer in a base from 2 to 36, as a charlist. Digits above 9 are capital letters.',
    },
    'to_string/2': {
      signature: 'to_string(integer, base \\\\ 10)',
      text: 'Writes the integer in a base from 2 to 36, as a string. Digits above 9 are capital letters.',
    },
    'undigits/2': {
      signature: 'undigits(digits, base \\\\ 10)',
      text: 'Puts a list of digits together to an integer: the opposite of `digits/2`.',
    },
  },
}
