import type { NativeModule } from '#elixir/native.ts'
import { type FunctionGuards, withFunctionGuards } from '#elixir/stdlib/guarded-functions.ts'
import { readingFunctions } from './reading.ts'
import { wholeFunctions } from './whole.ts'
import { writingFunctions } from './writing.ts'

const GUARDS: FunctionGuards = {
  'update/4': [3, 1],
  'update!/3': [2, 1],
  'put_new_lazy/3': [2, 0],
  'pop_lazy/3': [2, 0],
  'replace_lazy/3': [2, 1],
  'merge/3': [2, 3],
  'get_and_update/3': [2, 1],
  'get_and_update!/3': [2, 1],
  'intersect/3': [2, 3],
}

/** `Map` */
export const mapModule: NativeModule = {
  name: 'Map',
  functions: withFunctionGuards('Map', { ...readingFunctions, ...writingFunctions, ...wholeFunctions }, GUARDS),
}
