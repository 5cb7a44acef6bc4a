import type { NativeModule } from '#elixir/native.ts'
import { convertingFunctions } from './converting.ts'
import { editingFunctions } from './editing.ts'
import { keyedFunctions } from './keyed.ts'
import { wholeFunctions } from './whole.ts'

/** `List` */
export const listModule: NativeModule = {
  name: 'List',
  functions: { ...wholeFunctions, ...editingFunctions, ...keyedFunctions, ...convertingFunctions },
}
