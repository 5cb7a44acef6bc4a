import type { NativeModule } from '#elixir/native.ts'
import { type FunctionGuards, withFunctionGuards } from '#elixir/stdlib/guarded-functions.ts'
import { readingFunctions } from './reading.ts'
import { validateFunctions } from './validate.ts'
import { wholeFunctions } from './whole.ts'
import { writingFunctions } from './writing.ts'

const GUARDS: FunctionGuards = {
  'update/4': [3, 1],
  'update!/3': [2, 1],
  'put_new_lazy/3': [2, 0],
  'get_lazy/3': [2, 0],
  'pop_lazy/3': [2, 0],
  'replace_lazy/3': [2, 1],
  'merge/3': [2, 3],
  'filter/2': [1, 1],
  'reject/2': [1, 1],
  'new/2': [1, 1],
  'intersect/3': [2, 3],
  'split_with/2': [1, 1],
}

/** `Keyword` */
export const keywordModule: NativeModule = {
  name: 'Keyword',
  functions: withFunctionGuards('Keyword', { ...readingFunctions, ...writingFunctions, ...wholeFunctions, ...validateFunctions }, GUARDS),
}
