import type { NativeModule } from '#elixir/native.ts'
import { caseFunctions } from './case.ts'
import { compareFunctions } from './compare.ts'
import { convertFunctions } from './convert.ts'
import { replaceFunctions } from './replace.ts'
import { sliceFunctions } from './slice.ts'
import { splitFunctions } from './split.ts'
import { trimPadFunctions } from './trim-pad.ts'

/** `String` */
export const stringModule: NativeModule = {
  name: 'String',
  functions: {
    ...caseFunctions,
    ...compareFunctions,
    ...convertFunctions,
    ...replaceFunctions,
    ...sliceFunctions,
    ...splitFunctions,
    ...trimPadFunctions,
  },
}
