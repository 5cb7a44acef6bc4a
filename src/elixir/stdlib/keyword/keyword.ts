import type { NativeModule } from '#elixir/native.ts'
import { readingFunctions } from './reading.ts'
import { validateFunctions } from './validate.ts'
import { wholeFunctions } from './whole.ts'
import { writingFunctions } from './writing.ts'

/** `Keyword` */
export const keywordModule: NativeModule = {
  name: 'Keyword',
  functions: { ...readingFunctions, ...writingFunctions, ...wholeFunctions, ...validateFunctions },
}
