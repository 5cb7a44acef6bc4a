import type { NativeModule } from '#elixir/native.ts'
import { type FunctionGuards, withFunctionGuards } from '#elixir/stdlib/guarded-functions.ts'
import { convertingFunctions } from './converting.ts'
import { editingFunctions } from './editing.ts'
import { keyedFunctions } from './keyed.ts'
import { wholeFunctions } from './whole.ts'

const GUARDS: FunctionGuards = { 'update_at/3': [2, 1], 'foldl/3': [2, 2], 'foldr/3': [2, 2] }

/** `List` */
export const listModule: NativeModule = {
  name: 'List',
  functions: withFunctionGuards('List', { ...wholeFunctions, ...editingFunctions, ...keyedFunctions, ...convertingFunctions }, GUARDS),
}
