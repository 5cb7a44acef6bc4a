import type { ModuleDocs } from './function-docs.ts'

/** What `h Decimal` tells. */
export const decimalDocs: ModuleDocs = {
  text: "Decimal numbers of any precision, exact where floats are not. Ecto's `:decimal` fields hold them. Results are rounded to 28 digits.",
  functions: {
    'abs/1': {
      signature: 'abs(num)',
      text: 'Gives the number without its sign: `-1.5` becomes `1.5`, and `1.5` stays.',
    },
    'add/2': {
      signature: 'add(num1, num2)',
      text: 'Adds two numbers. Integers and strings are taken as decimals; floats raise.',
    },
    'apply_context/1': {
      signature: 'apply_context(num)',
      text: 'Rounds a number to the precision of the current `Decimal.Context`.',
    },
    'cast/1': {
      signature: 'cast(term)',
      text: 'Turns an integer, float, string or decimal into a decimal: `{:ok, decimal}`, or `:error` for anything else.',
    },
    'compare/3': {
      signature: 'compare(num1, num2, threshold \\\\ nil)',
      text: 'Tells how two numbers follow each other: `:lt`, `:eq` or `:gt`. Differences up to a threshold count as equal.',
    },
    'div/2': {
      signature: 'div(num1, num2)',
      text: 'Divides the first number by the second, to 28 digits. Division by zero raises `Decimal.Error`.',
    },
    'div_int/2': {
      signature: 'div_int(num1, num2)',
      text: 'Divides and keeps the whole part of the result only, rounded toward zero.',
    },
    'div_rem/2': {
      signature: 'div_rem(num1, num2)',
      text: 'Gives `{quotient, remainder}`: what `div_int/2` and `rem/2` give, in one step.',
    },
    'eq?/3': {
      signature: 'eq?(num1, num2, threshold \\\\ nil)',
      text: 'Tells whether two numbers have the same value: `1.0` equals `1`, which `==` between structs denies.',
    },
    'equal?/2': {
      signature: 'equal?(num1, num2)',
      text: 'Tells whether two numbers have the same value, however many zeros each was written with.',
    },
    'from_float/1': {
      signature: 'from_float(float)',
      text: 'Makes a decimal of a float, from the shortest text that stands for that float.',
    },
    'gt?/2': {
      signature: 'gt?(num1, num2)',
      text: 'Tells whether the first number is greater than the second. `>` between structs does not compare values.',
    },
    'gte?/2': {
      signature: 'gte?(num1, num2)',
      text: 'Tells whether the first number is greater than or equal to the second.',
    },
    'inf?/1': {
      signature: 'inf?(num)',
      text: 'Tells whether the value is positive or negative infinity, which have no digits to calculate with.',
    },
    'integer?/1': {
      signature: 'integer?(num)',
      text: 'Tells whether the number is whole, such as `2` or `2.00`, however it was written.',
    },
    'is_decimal/1': {
      signature: 'is_decimal(term)',
      text: 'Tells whether a value is a decimal. A macro for guards: `require Decimal` before using it.',
    },
    'lt?/2': {
      signature: 'lt?(num1, num2)',
      text: 'Tells whether the first number is less than the second. `<` between structs does not compare values.',
    },
    'lte?/2': {
      signature: 'lte?(num1, num2)',
      text: 'Tells whether the first number is less than or equal to the second.',
    },
    'max/2': {
      signature: 'max(num1, num2)',
      text: 'Gives the greater of two numbers by value; between a number and NaN, the number.',
    },
    'min/2': {
      signature: 'min(num1, num2)',
      text: 'Gives the lesser of two numbers by value; between a number and NaN, the number.',
    },
    'mult/2': {
      signature: 'mult(num1, num2)',
      text: 'Multiplies two numbers. The product keeps the decimal places of both, up to 28 digits.',
    },
    'nan?/1': {
      signature: 'nan?(num)',
      text: 'Tells whether the value is NaN, the result of a calculation that has no number for an answer.',
    },
    'negate/1': {
      signature: 'negate(num)',
      text: 'Gives the number with the opposite sign: `1.5` becomes `-1.5`.',
    },
    'negative?/1': {
      signature: 'negative?(num)',
      text: 'Tells whether the number is less than zero; zero itself is neither negative nor positive.',
    },
    'new/1': {
      signature: 'new(num)',
      text: 'Makes a decimal of an integer, a string such as `"1.50"` or a decimal; raises `Decimal.Error` for other text.',
    },
    'new/3': {
      signature: 'new(sign, coef, exp)',
      text: 'Makes the decimal `sign * coef * 10 ^ exp` from its three parts; the sign is 1 or -1.',
    },
    'normalize/1': {
      signature: 'normalize(num)',
      text: 'Removes zeros at the end: `1.500` becomes `1.5`. The value stays the same.',
    },
    'parse/1': {
      signature: 'parse(binary)',
      text: 'Reads a decimal at the start of the text: `{decimal, rest}`, or `:error` when the text does not start with one.',
    },
    'positive?/1': {
      signature: 'positive?(num)',
      text: 'Tells whether the number is greater than zero; zero itself is neither negative nor positive.',
    },
    'rem/2': {
      signature: 'rem(num1, num2)',
      text: 'Gives the remainder of a division with a whole result. Its sign is that of the first number.',
    },
    'round/3': {
      signature: 'round(num, places \\\\ 0, mode \\\\ :half_up)',
      text: 'Rounds to so many decimal places, with a mode such as `:half_even`, `:floor`, `:ceiling`, `:up` or `:down`.',
    },
    'scale/1': {
      signature: 'scale(num)',
      text: 'Gives how many digits the number has after the point: 2 for `1.50`.',
    },
    'sqrt/1': {
      signature: 'sqrt(num)',
      text: 'Gives the square root, to the precision of the current context.',
    },
    'sub/2': {
      signature: 'sub(num1, num2)',
      text: 'Takes the second number from the first. Integers and strings are taken as decimals; floats raise.',
    },
    'to_float/1': {
      signature: 'to_float(decimal)',
      text: 'Gives the float that is closest to the number; digits may be lost.',
    },
    'to_integer/1': {
      signature: 'to_integer(decimal)',
      text: 'Gives the number as an integer and raises when it has digits after the point.',
    },
    'to_string/2': {
      signature: 'to_string(num, type \\\\ :scientific)',
      text: 'Writes the number as text. Types: `:scientific`, `:normal` without exponent, `:xsd` and `:raw`.',
    },
  },
}
