import type { NativeModule } from '#elixir/native.ts'
import { caseFunctions } from './case.ts'
import { compareFunctions } from './compare.ts'
import { convertFunctions } from './convert.ts'
import { takingRawBytes } from './raw-bytes.ts'
import { replaceFunctions } from './replace.ts'
import { sliceFunctions } from './slice.ts'
import { splitFunctions } from './split.ts'
import { trimPadFunctions } from './trim-pad.ts'

/** The functions that know of UTF-8 only, and still work on any binary. */
const ON_ANY_BINARY = new Set([
  'split',
  'replace',
  'replace_prefix',
  'replace_suffix',
  'replace_leading',
  'replace_trailing',
  'upcase',
  'downcase',
  'capitalize',
  'trim',
  'trim_leading',
  'trim_trailing',
  'pad_leading',
  'pad_trailing',
  'starts_with?',
  'ends_with?',
  'contains?',
  'match?',
  'jaro_distance',
  'bag_distance',
  'myers_difference',
  'normalize',
  'equivalent?',
])

/** `String` */
export const stringModule: NativeModule = {
  name: 'String',
  functions: takingRawBytes(
    {
      ...caseFunctions,
      ...compareFunctions,
      ...convertFunctions,
      ...replaceFunctions,
      ...sliceFunctions,
      ...splitFunctions,
      ...trimPadFunctions,
    },
    ON_ANY_BINARY,
  ),
}
